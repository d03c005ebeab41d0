package id.absah.reports.table;

import id.absah.facts.DocumentChange;
import id.absah.facts.SignatureFacts;
import id.absah.findings.DocumentEvaluation;
import id.absah.reports.text.Sentences;
import id.absah.reports.text.SignatureWording;
import id.absah.reports.text.Wording;
import id.absah.validation.CertificateSummary;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every signature and document time-stamp. */
final class SignatureTable {
  record Row(DocumentEvaluation document, SignatureFacts signature) {}

  private SignatureTable() {}

  static Table<Row> of(Wording wording, Sentences sentences) {
    SignatureWording steps = new SignatureWording(wording);
    return new Table<>(
        "signatures",
        "tanda-tangan.csv",
        List.of(
            new Column<>("path", 32, row -> Cell.words(wording.name(row.document().path()))),
            words("field", 18, s -> Optional.of(wording.name(s.field()))),
            words("signatureKind", 15, s -> Optional.of(wording.value(s.kind()))),
            certificate(
                "signer", 26, c -> Optional.of(wording.name(c.commonName().orElse(c.subject())))),
            certificate("organization", 22, c -> c.organization().map(wording::free)),
            words("indication", 14, s -> Optional.of(wording.value(s.indication()))),
            words("subIndication", 22, s -> s.subIndication().map(wording::value)),
            words("code", 20, s -> s.reason().map(reason -> reason.code().name())),
            words("failedChecks", 40, s -> Optional.of(failed(steps.steps(s)))),
            words("explanation", 52, s -> Optional.of(sentences.signature(s))),
            words("coverage", 14, s -> Optional.of(wording.value("coverage." + s.coverage()))),
            words("laterChanges", 20, s -> Optional.of(wording.value(s.laterChanges()))),
            words(
                "changes",
                28,
                s ->
                    Optional.of(
                        DocumentTable.codes(
                            s.changes().stream().map(DocumentChange::what).toList()))),
            moment("claimedTime", wording, s -> s.claimedTime().map(OffsetDateTime::toInstant)),
            moment("timestamp", wording, SignatureFacts::timestamp),
            moment("bestSignatureTime", wording, SignatureFacts::bestSignatureTime),
            words("digest", 11, s -> s.digest().map(wording::name)),
            words("algorithm", 11, s -> s.algorithm().map(wording::name)),
            new Column<>(
                "keyBits",
                9,
                row ->
                    row.signature()
                        .signer()
                        .<Cell>map(signer -> new Cell.Count(signer.keyBits()))
                        .orElseGet(Cell.Unknown::new)),
            words(
                "revocation",
                18,
                s -> Optional.of(wording.value("revocationStatus." + s.revocation()))),
            words("longTerm", 10, s -> Optional.of(wording.truth(s.longTerm()))),
            words(
                "provider",
                22,
                s ->
                    s.providerName()
                        .map(wording::free)
                        .or(() -> Optional.of(wording.value("provider." + s.provider())))),
            words("anchor", 28, s -> s.anchor().map(anchor -> wording.name(anchor.name()))),
            words("codes", 28, s -> Optional.of(DocumentTable.codes(s.codes()))),
            certificate("certificateSha256", 66, c -> Optional.of(c.sha256()))),
        11,
        List.of(),
        document ->
            document.facts().stream()
                .flatMap(facts -> facts.signatures().stream())
                .map(signature -> new Row(document, signature))
                .toList());
  }

  /** The checks that were not passed, each with its code and the compared values. */
  private static String failed(List<SignatureWording.Step> steps) {
    return steps.stream()
        .filter(step -> !step.code().isEmpty())
        .map(
            step ->
                "["
                    + step.word()
                    + "] "
                    + step.what()
                    + " ("
                    + step.code()
                    + ")"
                    + (step.values().isEmpty() ? "" : ": " + step.values()))
        .collect(Collectors.joining("; "));
  }

  private static Column<Row> words(
      String key, int width, Function<SignatureFacts, Optional<String>> text) {
    return new Column<>(key, width, row -> Cell.words(text.apply(row.signature())));
  }

  private static Column<Row> certificate(
      String key, int width, Function<CertificateSummary, Optional<String>> text) {
    return words(key, width, signature -> signature.signer().flatMap(text));
  }

  private static Column<Row> moment(
      String key, Wording wording, Function<SignatureFacts, Optional<java.time.Instant>> instant) {
    return new Column<>(key, 18, row -> Cell.moment(instant.apply(row.signature()), wording));
  }
}
