package id.absah.reports.text;

import id.absah.document.Revision;
import id.absah.document.SignatureKind;
import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.SignatureFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The saved states of a document as a story: who signed, where it shows, what else happened. */
public final class RevisionHistory {
  // A document saved hundreds of times is told by its first states and its last.
  private static final int TOLD = 30;
  private static final int CHANGES_TOLD = 6;

  private final Wording wording;

  /** The words for histories. */
  public RevisionHistory(Wording wording) {
    this.wording = wording;
  }

  /** One line for each saved state, oldest first. */
  public List<String> lines(EstablishedFacts facts) {
    List<Revision> revisions = facts.document().revisions();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < revisions.size(); i++) {
      if (i < TOLD || i == revisions.size() - 1) {
        lines.add(line(revisions.get(i), facts));
      } else if (i == TOLD) {
        lines.add(
            wording.text(
                "history.left", Map.of("count", wording.count(revisions.size() - TOLD - 1L))));
      }
    }
    return lines;
  }

  private String line(Revision revision, EstablishedFacts facts) {
    List<String> told = new ArrayList<>();
    if (revision.index() == 0) {
      told.add(wording.text("history.original"));
    }
    for (SignatureFacts signature : facts.signatures()) {
      if (signature.revision() == revision.index()) {
        told.add(added(signature, revision));
      }
    }
    Optional<String> unknown =
        revision.signedBy().filter(field -> !listed(field, revision.index(), facts));
    unknown.ifPresent(
        field -> told.add(wording.text("history.signed", Map.of("field", wording.name(field)))));
    Set<String> changes = changes(revision, facts);
    changes.stream().limit(CHANGES_TOLD).forEach(told::add);
    if (changes.size() > CHANGES_TOLD) {
      told.add(
          wording.text(
              "html.more", Map.of("count", wording.count(changes.size() - (long) CHANGES_TOLD))));
    }
    if (told.isEmpty()) {
      told.add(
          wording.text(
              signedBefore(revision, facts) ? "history.saved" : "history.savedBeforeSigning"));
    }
    return wording.text(
        "history.revision",
        Map.of(
            "number", wording.count(revision.index() + 1L),
            "told", String.join("; ", told),
            "objects", wording.count(revision.objects()),
            "end", wording.count(revision.end())));
  }

  private String added(SignatureFacts signature, Revision revision) {
    boolean stamp = signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP;
    boolean closes = revision.signedBy().filter(signature.field()::equals).isPresent();
    String told = added(signature, stamp);
    return closes ? told : told + " " + wording.text("history.notClosing");
  }

  private String added(SignatureFacts signature, boolean stamp) {
    return wording.text(
        stamp ? "history.timestamp" : "history.signature",
        Map.of(
            "field", wording.name(signature.field()),
            "name",
                signature
                    .signer()
                    .flatMap(signer -> signer.commonName())
                    .map(wording::name)
                    .orElse(wording.text("signer.unknown")),
            "time",
                signature
                    .bestSignatureTime()
                    .map(wording::moment)
                    .orElse(wording.text("time.unknown")),
            "place",
                signature
                    .page()
                    .map(page -> wording.text("history.page", Map.of("page", page.toString())))
                    .orElse(wording.text("history.invisible"))));
  }

  /** What signatures before it say of a revision, the signature itself left out. */
  private Set<String> changes(Revision revision, EstablishedFacts facts) {
    Set<String> changes = new LinkedHashSet<>();
    for (SignatureFacts signature : facts.signatures()) {
      for (DocumentChange change : signature.changes()) {
        if (change.revision() == revision.index() && !toldAsSignature(change, revision)) {
          changes.add(
              Sentences.inSentence(wording.meaning(change.what()))
                  + " ("
                  + change.what().code().name()
                  + ")");
        }
      }
    }
    return changes;
  }

  private static boolean toldAsSignature(DocumentChange change, Revision revision) {
    return revision.signedBy().isPresent()
        && (change.what().code() == ChangeCode.SIGNATURE_ADDED
            || change.what().code() == ChangeCode.TIMESTAMP_ADDED);
  }

  private static boolean signedBefore(Revision revision, EstablishedFacts facts) {
    return facts.signatures().stream().anyMatch(one -> one.revision() < revision.index());
  }

  private static boolean listed(String field, int revision, EstablishedFacts facts) {
    return facts.signatures().stream()
        .anyMatch(one -> one.field().equals(field) && one.revision() == revision);
  }
}
