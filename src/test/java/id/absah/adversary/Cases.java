package id.absah.adversary;

import java.util.ArrayList;
import java.util.List;

/** Every case there is. */
final class Cases {
  private Cases() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>(ControlCases.all());
    all.addAll(ContentCases.all());
    all.addAll(FormCases.all());
    all.addAll(AppearanceCases.all());
    all.addAll(RangeCases.all());
    all.addAll(GraphCases.all());
    all.addAll(CmsCases.all());
    all.addAll(TimeCases.all());
    return all;
  }
}
