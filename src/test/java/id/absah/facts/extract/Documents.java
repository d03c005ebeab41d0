package id.absah.facts.extract;

import id.absah.document.DocumentFormat;
import id.absah.document.EmbeddedEvidence;
import id.absah.document.Octets;
import id.absah.document.Revision;
import id.absah.document.SignedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents that are nothing but bytes and revisions. */
final class Documents {
  private Documents() {}

  static SignedDocument of(int size, int revisions) {
    byte[] bytes = new byte[size];
    bytes[size - 1] = '\n';
    List<Revision> list = new ArrayList<>();
    for (int i = 0; i < revisions; i++) {
      list.add(new Revision(i, (long) size * (i + 1) / revisions, 1, Optional.empty()));
    }
    return new SignedDocument(
        DocumentFormat.PDF,
        Octets.of(bytes),
        list,
        List.of(),
        EmbeddedEvidence.none(),
        false,
        List.of());
  }
}
