package id.absah.adversary;

import java.util.ArrayList;
import java.util.List;

/** Every case there is. */
final class Cases {
  private Cases() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>(ControlCases.all());
    all.addAll(ContentCases.all());
    all.addAll(AnnotationCases.all());
    all.addAll(FieldCases.all());
    all.addAll(SignatureFieldCases.all());
    all.addAll(LockCases.all());
    all.addAll(CoveringCases.all());
    all.addAll(CoveringLookCases.all());
    all.addAll(PermittedAnnotationCases.all());
    all.addAll(AppearanceCases.all());
    all.addAll(RangeCases.all());
    all.addAll(SectionCases.all());
    all.addAll(ObjectCases.all());
    all.addAll(CmsCases.all());
    all.addAll(RevocationListCases.all());
    all.addAll(OcspCases.all());
    all.addAll(TimeCases.all());
    all.addAll(PathCases.all());
    all.addAll(LaterMeaningCases.all());
    all.addAll(RoleCases.all());
    return all;
  }
}
