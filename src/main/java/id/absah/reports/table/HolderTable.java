package id.absah.reports.table;

import id.absah.facts.RegisterDate;
import id.absah.facts.RegisterEntry;
import id.absah.facts.RegisterRow;
import id.absah.findings.Evaluation;
import id.absah.reports.text.Holder;
import id.absah.reports.text.SeenCertificate;
import id.absah.reports.text.Wording;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The holders of the register, and who signs without being in it. */
final class HolderTable {
  private HolderTable() {}

  static Table<Holder> of(Evaluation evaluation, Wording wording) {
    return new Table<>(
        "holders",
        "pemegang.csv",
        List.of(
            of("holder", 28, holder -> Cell.words(wording.name(holder.name()))),
            row("unit", 24, holder -> holder.unit().map(wording::free)),
            row("position", 24, holder -> holder.position().map(wording::free)),
            of(
                "holderStanding",
                18,
                holder -> Cell.words(wording.value("holder." + holder.standing()))),
            row("register", 12, holder -> holder.status().map(wording::value)),
            of("usedInDocuments", 11, holder -> count(holder, SeenCertificate::documents)),
            of("usedInSignatures", 12, holder -> count(holder, SeenCertificate::signatures)),
            of(
                "lastUsed",
                16,
                holder ->
                    Cell.moment(holder.certificate().flatMap(SeenCertificate::lastUsed), wording)),
            of(
                "notAfter",
                16,
                holder ->
                    Cell.moment(
                        holder.certificate().map(c -> c.facts().certificate().notAfter()),
                        wording)),
            of("registerExpires", 13, holder -> Cell.day(holder.registerExpires())),
            of(
                "daysLeft",
                9,
                holder ->
                    holder.daysLeft().<Cell>map(Cell.Count::new).orElseGet(Cell.Unknown::new)),
            date("reportedLost", RegisterRow::reportedLost),
            date("transferred", RegisterRow::transferred),
            of(
                "registerMatch",
                24,
                holder ->
                    Cell.words(
                        holder
                            .certificate()
                            .flatMap(c -> c.facts().register())
                            .map(RegisterEntry::match)
                            .map(wording::value))),
            of("deadline", 12, holder -> new Cell.Blank()),
            row("nip", 20, holder -> holder.nip().map(wording::personalNumber)),
            row("nik", 18, holder -> holder.nik().map(wording::personalNumber)),
            row("email", 26, holder -> holder.email().map(wording::free)),
            of(
                "registerRow",
                8,
                holder ->
                    holder
                        .row()
                        .<Cell>map(row -> new Cell.Count(row.row()))
                        .orElseGet(Cell.Unknown::new)),
            of(
                "serial",
                36,
                holder ->
                    Cell.words(
                        holder
                            .certificate()
                            .map(c -> c.facts().certificate().serial())
                            .or(() -> holder.row().flatMap(RegisterRow::serial))
                            .map(wording::name)))),
        15,
        Holder.all(evaluation),
        document -> List.of());
  }

  private static Column<Holder> of(String key, int width, Function<Holder, Cell> cell) {
    return new Column<>(key, width, cell);
  }

  private static Column<Holder> row(
      String key, int width, Function<RegisterRow, Optional<String>> text) {
    return of(key, width, holder -> Cell.words(holder.row().flatMap(text)));
  }

  private static Column<Holder> date(
      String key, Function<RegisterRow, Optional<RegisterDate>> date) {
    return of(
        key,
        16,
        holder -> holder.row().flatMap(date).map(HolderTable::cell).orElseGet(Cell.Blank::new));
  }

  private static Cell cell(RegisterDate date) {
    return date.time()
        .<Cell>map(time -> new Cell.Moment(LocalDateTime.of(date.day(), time)))
        .orElseGet(() -> new Cell.Day(date.day()));
  }

  /** Who is in the register and signs nothing signed nothing: that is a zero that was counted. */
  private static Cell count(Holder holder, Function<SeenCertificate, Long> count) {
    return new Cell.Count(holder.certificate().map(count).orElse(0L));
  }
}
