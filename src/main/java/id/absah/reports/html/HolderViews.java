package id.absah.reports.html;

import id.absah.findings.Evaluation;
import id.absah.reports.text.Holder;
import id.absah.reports.text.SeenCertificate;
import id.absah.reports.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The holders of the register that somebody must look after; nothing without a register. */
final class HolderViews {
  private final Wording wording;

  HolderViews(Wording wording) {
    this.wording = wording;
  }

  void put(Evaluation evaluation, Map<String, Object> model) {
    if (evaluation.register().isEmpty()) {
      return;
    }
    long lead = SeenCertificate.leadDays(evaluation.policy());
    List<Views.Holder> rows = new ArrayList<>();
    long more = 0;
    long signing = 0;
    long silent = 0;
    long unregistered = 0;
    for (Holder holder : Holder.all(evaluation)) {
      switch (holder.standing()) {
        case SIGNS -> signing++;
        case NEVER_SIGNS -> silent++;
        case NOT_IN_REGISTER -> unregistered++;
      }
      if (!needsCare(holder, lead)) {
        continue;
      }
      if (rows.size() < PageLists.LISTED_ROWS) {
        rows.add(view(holder, lead));
      } else {
        more++;
      }
    }
    model.put("holders", rows);
    model.put(
        "holdersCounts",
        wording.text(
            "html.holders.counts",
            Map.of(
                "rows", wording.count(evaluation.register().get().rows().size()),
                "signing", wording.count(signing),
                "silent", wording.count(silent),
                "unregistered", wording.count(unregistered))));
    model.put(
        "holdersMore",
        more == 0 ? "" : wording.text("html.rest", Map.of("count", wording.count(more))));
  }

  /** Who never signs is counted; who signs unregistered, or whose certificate ends, is named. */
  private static boolean needsCare(Holder holder, long lead) {
    return holder.standing() == Holder.Standing.NOT_IN_REGISTER
        || holder.daysLeft().map(days -> days <= lead).orElse(false);
  }

  private Views.Holder view(Holder holder, long lead) {
    return new Views.Holder(
        wording.name(holder.name()),
        holder.row().flatMap(row -> row.unit()).map(wording::free).orElse(Wording.NOTHING),
        wording.value("holder." + holder.standing()),
        tone(holder, lead),
        wording.count(holder.certificate().map(SeenCertificate::documents).orElse(0L)),
        holder
            .certificate()
            .flatMap(SeenCertificate::lastUsed)
            .map(wording::moment)
            .orElse(Wording.NOTHING),
        holder.daysLeft().map(wording::count).orElse(Wording.NOTHING));
  }

  private static String tone(Holder holder, long lead) {
    if (holder.standing() == Holder.Standing.NOT_IN_REGISTER) {
      return Tones.WARN;
    }
    return holder.daysLeft().map(days -> days <= lead).orElse(false) ? Tones.WARN : Tones.PLAIN;
  }
}
