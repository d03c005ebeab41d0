package id.absah.reports.ics;

import id.absah.document.Octets;
import id.absah.facts.RegisterEntry;
import id.absah.facts.RegisterRow;
import id.absah.facts.RegisterStatus;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.reports.table.RowWriter;
import id.absah.reports.text.Holder;
import id.absah.reports.text.SeenCertificate;
import id.absah.reports.text.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code pembaruan.ics}: an all-day event on the last day of every certificate that was used and
 * still runs, and of the holders of the register, with alarms at the policy's lead times. A
 * certificate has the same UID in every run: calendars that import the next run's file replace its
 * event. The same evaluation gives the same bytes.
 */
public final class RenewalCalendar implements RowWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final Evaluation evaluation;
  private final Wording wording;
  private final OutputStream out;
  private final ContentLines lines = new ContentLines();

  /** A calendar on its way to a stream, which is closed with it. */
  public RenewalCalendar(Evaluation evaluation, Wording wording, OutputStream out) {
    this.evaluation = evaluation;
    this.wording = wording;
    this.out = out;
  }

  @Override
  public void row(DocumentEvaluation document) {
    // the evaluation's summary knows every certificate
  }

  @Override
  public void finish() throws IOException {
    lines
        .raw("BEGIN", "VCALENDAR")
        .raw("VERSION", "2.0")
        .text("PRODID", "-//Absah//" + evaluation.run().programVersion() + "//" + language())
        .raw("CALSCALE", "GREGORIAN")
        .text("X-WR-CALNAME", wording.text("ics.name"));
    for (SeenCertificate seen : SeenCertificate.all(evaluation)) {
      if (seen.facts().daysLeft() >= 0
          && seen.standing() != SeenCertificate.Standing.REVOKED
          && !withdrawn(seen.facts().register().flatMap(RegisterEntry::status))) {
        used(seen);
      }
    }
    for (Holder holder : Holder.all(evaluation)) {
      boolean open =
          holder.standing() == Holder.Standing.NEVER_SIGNS
              && holder.daysLeft().orElse(-1L) >= 0
              && !withdrawn(holder.row().flatMap(RegisterRow::status));
      if (open && holder.row().isPresent()) {
        registered(holder.row().get(), holder.registerExpires().orElseThrow());
      }
    }
    lines.raw("END", "VCALENDAR");
    out.write(lines.toBytes());
    out.flush();
  }

  private static boolean withdrawn(Optional<RegisterStatus> status) {
    return status
        .map(
            known ->
                known != RegisterStatus.ISSUE
                    && known != RegisterStatus.RENEW
                    && known != RegisterStatus.SUSPEND)
        .orElse(false);
  }

  private void used(SeenCertificate seen) {
    String holder =
        seen.facts().certificate().commonName().orElse(seen.facts().certificate().subject());
    event(
        seen.facts().certificate().sha256().substring(0, 32),
        seen.facts().certificate().notAfter().atZone(wording.zone()).toLocalDate(),
        holder,
        wording.text(
            "ics.used",
            Map.of(
                "holder", wording.name(holder),
                "ends", wording.moment(seen.facts().certificate().notAfter()),
                "count", wording.count(seen.documents()),
                "serial", wording.name(seen.facts().certificate().serial()))));
  }

  private void registered(RegisterRow row, LocalDate expires) {
    String identity =
        row.name() + "|" + row.nip().orElse("") + "|" + row.serial().orElse("") + "|" + expires;
    event(
        Octets.of(identity.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 32),
        expires,
        row.name(),
        wording.text(
            "ics.registered",
            Map.of(
                "holder", wording.name(row.name()),
                "ends", wording.date(expires),
                "unit", row.unit().map(wording::free).orElse(Wording.NOTHING))));
  }

  private void event(String identity, LocalDate day, String holder, String description) {
    String summary = wording.text("ics.summary", Map.of("holder", wording.name(holder)));
    lines
        .raw("BEGIN", "VEVENT")
        .raw("UID", identity + "@absah")
        .raw("DTSTAMP", MOMENT.format(evaluation.run().asOf().atStartOfDay(ZoneOffset.UTC)))
        .raw("DTSTART;VALUE=DATE", DAY.format(day))
        .text("SUMMARY", summary)
        .text("DESCRIPTION", description)
        .raw("CLASS", "PRIVATE")
        .raw("TRANSP", "TRANSPARENT");
    List<Long> leads = SeenCertificate.allLeadDays(evaluation.policy());
    for (long days : leads) {
      lines
          .raw("BEGIN", "VALARM")
          .raw("ACTION", "DISPLAY")
          .raw("TRIGGER", "-P" + days + "D")
          .text("DESCRIPTION", summary)
          .raw("END", "VALARM");
    }
    lines.raw("END", "VEVENT");
  }

  private String language() {
    return wording.language().toUpperCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
