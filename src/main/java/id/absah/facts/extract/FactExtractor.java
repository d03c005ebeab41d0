package id.absah.facts.extract;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.PageText;
import id.absah.document.SignatureKind;
import id.absah.document.SignatureWidget;
import id.absah.document.SignedDocument;
import id.absah.document.pdf.PdfDocument;
import id.absah.facts.ApplicationLetterFacts;
import id.absah.facts.CertificateFacts;
import id.absah.facts.DocumentChange;
import id.absah.facts.DocumentFacts;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.ExtractionSettings;
import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.FooterFacts;
import id.absah.facts.Provider;
import id.absah.facts.SignatureFacts;
import id.absah.facts.UnitSource;
import id.absah.validation.SignatureValidation;
import id.absah.validation.TrustAnchor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Establishes all facts of one document. Thread-safe. */
public final class FactExtractor {
  /** The path of facts that are not placed yet. */
  private static final String NOWHERE = "";

  private final ExtractionSettings settings;
  private final FooterExtractor footers;
  private final KindExtractor kinds;
  private final UnitExtractor units;
  private final ProviderResolver providers;
  private final Placement placement;
  private final CertificateFactsAssembler certificates;

  /** Makes an extractor with the policy's settings. */
  public FactExtractor(ExtractionSettings settings) {
    this.settings = settings;
    this.footers = new FooterExtractor(settings.footer());
    this.kinds = new KindExtractor(settings.kinds(), settings.applicationKind());
    this.units = new UnitExtractor(settings.units());
    this.providers = new ProviderResolver(settings);
    this.placement = new Placement(settings);
    this.certificates = new CertificateFactsAssembler(settings.asOf(), settings.zone());
  }

  /**
   * Establishes the facts of a document where it stands.
   *
   * @param path where the document stands, as reports print it
   * @param file the whole file as handed in: its digest and size are the document's identity. What
   *     was read may begin later in it, at a late header (ISO 32000-2, 7.5.2)
   * @param document what was read
   * @param text its text
   * @param validations of its signatures, in its order
   */
  public EstablishedFacts extract(
      String path,
      Octets file,
      PdfDocument document,
      DocumentText text,
      List<SignatureValidation> validations) {
    return placement.place(establish(file, document, text, validations), path);
  }

  /**
   * Establishes the facts that the file alone gives: they may be kept and placed by {@link
   * Placement} wherever the same bytes stand.
   *
   * @param file the whole file as handed in: its digest and size are the document's identity. What
   *     was read may begin later in it, at a late header (ISO 32000-2, 7.5.2)
   * @param document what was read
   * @param text its text
   * @param validations of its signatures, in its order
   */
  public EstablishedFacts establish(
      Octets file, PdfDocument document, DocumentText text, List<SignatureValidation> validations) {
    List<SignerBlock> blocks = SignerBlockExtractor.extract(text);
    List<SignatureFacts> signatures = signatures(document, text, validations, blocks);
    List<CertificateFacts> signers = certificates.assemble(signatures);
    DocumentFacts facts =
        document(file, document.document(), text, blocks, signatures, signers.size());
    return new EstablishedFacts(facts, signatures, signers);
  }

  private List<SignatureFacts> signatures(
      PdfDocument document,
      DocumentText text,
      List<SignatureValidation> validations,
      List<SignerBlock> blocks) {
    List<ProviderResolver.Resolved> resolved = new ArrayList<>();
    List<Boolean> accountable = new ArrayList<>();
    for (SignatureValidation validation : validations) {
      ProviderResolver.Resolved provider =
          providers.resolve(validation.signer(), validation.chain(), validation.anchor());
      resolved.add(provider);
      accountable.add(accountable(provider.provider(), validation.anchor()));
    }
    List<List<DocumentChange>> changes =
        new LaterChangesExtractor().extract(document, validations, accountable);
    List<Optional<PrintedNames.Assigned>> printed =
        new PrintedNames(blocks, text.pages()).assign(validations);
    SignatureFactsAssembler assembler =
        new SignatureFactsAssembler(document.document(), settings.zone());
    List<SignatureFacts> signatures = new ArrayList<>();
    for (int i = 0; i < validations.size(); i++) {
      signatures.add(
          assembler.assemble(validations.get(i), resolved.get(i), changes.get(i), printed.get(i)));
    }
    return signatures;
  }

  /** Somebody vouches for the issuer: the policy, or the user who gave the anchor for this run. */
  static boolean accountable(Provider provider, Optional<TrustAnchor> anchor) {
    return provider == Provider.RECOGNISED
        || anchor.filter(TrustAnchor::givenForThisRun).isPresent();
  }

  private DocumentFacts document(
      Octets file,
      SignedDocument document,
      DocumentText text,
      List<SignerBlock> blocks,
      List<SignatureFacts> signatures,
      int signerCount) {
    Optional<PageText> first = text.pages().stream().filter(page -> page.number() == 1).findFirst();
    KindFacts kind = first.map(kinds::extract).orElse(KindFacts.NONE);
    UnitExtractor.Letterhead letterhead = units.letterhead(first);
    Optional<FooterFacts> footer = footers.extract(text, signaturePages(document));
    int timestamps =
        (int)
            signatures.stream()
                .filter(signature -> signature.kind() == SignatureKind.DOCUMENT_TIMESTAMP)
                .count();
    return new DocumentFacts(
        NOWHERE,
        file.sha256(),
        file.length(),
        document.format().name(),
        text.pageCount(),
        document.encrypted(),
        document.revisions(),
        kind.kind().map(KindOfDocument::id),
        kind.kind().map(KindOfDocument::listed),
        kind.source(),
        kind.heading(),
        NumberAndDate.number(text),
        NumberAndDate.date(text),
        letterhead.printed(),
        letterhead.known(),
        letterhead.known().isPresent() ? UnitSource.LETTERHEAD : UnitSource.NONE,
        footer,
        blocks.stream().map(SignerBlock::signer).toList(),
        SignatureClaims.extract(text, footer, blocks),
        application(kind, text, blocks),
        signatures.size() - timestamps,
        timestamps,
        signerCount,
        AuthenticityJudge.judge(signatures, document.defects()),
        text.complete(),
        codes(document, text));
  }

  private static Set<Integer> signaturePages(SignedDocument document) {
    Set<Integer> pages = new TreeSet<>();
    document
        .signatures()
        .forEach(
            signature ->
                signature
                    .widget()
                    .filter(widget -> !widget.area().isEmpty())
                    .map(SignatureWidget::page)
                    .ifPresent(pages::add));
    return pages;
  }

  /** Fields that were not found are missing only when the whole letter was read. */
  private Optional<ApplicationLetterFacts> application(
      KindFacts kind, DocumentText text, List<SignerBlock> blocks) {
    boolean applies =
        kind.kind().map(KindOfDocument::id).filter(settings.applicationKind()::equals).isPresent();
    return applies
        ? Optional.of(ApplicationLetterExtractor.extract(text, blocks))
            .filter(letter -> letter.missing().isEmpty() || text.complete())
        : Optional.empty();
  }

  private static List<Defect> codes(SignedDocument document, DocumentText text) {
    Set<Defect> codes = new LinkedHashSet<>(document.defects());
    codes.addAll(text.defects());
    return List.copyOf(codes);
  }
}
