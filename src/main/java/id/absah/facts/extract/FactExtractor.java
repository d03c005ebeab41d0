package id.absah.facts.extract;

import id.absah.document.Defect;
import id.absah.document.DocumentText;
import id.absah.document.Octets;
import id.absah.document.PageCodes;
import id.absah.document.PageText;
import id.absah.document.ShownFields;
import id.absah.document.SignatureKind;
import id.absah.document.SignatureWidget;
import id.absah.document.SignedDocument;
import id.absah.document.pdf.FormFields;
import id.absah.document.pdf.PageChoice;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
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
  private final PageMarks marks;
  private final Optional<RecognisedFooter> recognition;

  /** Makes an extractor with the policy's settings that recognises no text in pictures. */
  public FactExtractor(ExtractionSettings settings) {
    this(settings, PdfLimits.defaults(), Optional.empty());
  }

  /**
   * Makes an extractor.
   *
   * @param settings the policy's
   * @param limits bounds on the pictures of one document
   * @param ocr what recognises text in pictures of the footer; without it they stay pictures
   */
  public FactExtractor(ExtractionSettings settings, PdfLimits limits, Optional<FooterOcr> ocr) {
    this.marks = new PageMarks(limits);
    this.recognition = ocr.map(tool -> new RecognisedFooter(tool, settings.footer(), limits));
    this.settings = settings;
    this.footers = new FooterExtractor(settings.footer());
    this.kinds = new KindExtractor(settings.kinds(), settings.applicationKind());
    this.units = new UnitExtractor(settings.units(), settings.government());
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
   * The pages whose text the facts need: the first two, the last and those with a visible
   * signature; all when no signature is to be seen; and for the footer as many as the policy asks
   * for.
   */
  public PageChoice pages(SignedDocument document) {
    Set<Integer> signed = signaturePages(document);
    if (signed.isEmpty()) {
      return PageChoice.ALL;
    }
    return new PageChoice() {
      private boolean form;

      @Override
      public Set<Integer> certain(int pageCount) {
        Set<Integer> certain = new TreeSet<>(signed);
        certain.addAll(List.of(1, 2, pageCount));
        return certain;
      }

      @Override
      public boolean enough(PageText page) {
        form |= page.number() == 1 && applies(kinds.extract(page));
        return !form && footers.decides(page, signed);
      }
    };
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
    DocumentFacts facts = document(file, document, text, blocks, signatures, signers.size());
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
      PdfDocument pdf,
      DocumentText text,
      List<SignerBlock> blocks,
      List<SignatureFacts> signatures,
      int signerCount) {
    SignedDocument document = pdf.document();
    Set<Integer> signaturePages = signaturePages(document);
    Optional<PageText> first = text.pages().stream().filter(page -> page.number() == 1).findFirst();
    KindFacts kind = first.map(kinds::extract).orElse(KindFacts.NONE);
    NumberAndDate.Found date = NumberAndDate.found(text);
    UnitExtractor.Letterhead letterhead = units.letterhead(first);
    List<Defect> problems = new ArrayList<>();
    Optional<FooterFacts> footer =
        footers.extract(text, signaturePages).map(found -> recognised(found, pdf, text, problems));
    PageCodes codes = marks.read(pdf, text, signaturePages, blocks);
    problems.addAll(codes.problems());
    ShownFields fields = applies(kind) ? FormFields.of(pdf) : ShownFields.NONE;
    problems.addAll(fields.problems());
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
        kind.confidence(),
        kind.heading(),
        kind.subject(),
        NumberAndDate.number(text),
        date.value(),
        date.confidence(),
        Placeholders.in(text),
        letterhead.printed(),
        letterhead.known(),
        letterhead.known().isPresent() ? UnitSource.LETTERHEAD : UnitSource.NONE,
        footer,
        blocks.stream().map(SignerBlock::signer).toList(),
        new SignatureClaims(blocks, codes.codes(), settings.verificationHosts())
            .extract(text, footer),
        PageMarks.facts(codes),
        application(kind, fields, text, blocks),
        signatures.size() - timestamps,
        timestamps,
        signerCount,
        AuthenticityJudge.judge(signatures, document.defects()),
        text.complete(),
        codes(document, text, problems));
  }

  /** With the words of its picture, where they can be recognised. */
  private FooterFacts recognised(
      FooterFacts found, PdfDocument pdf, DocumentText text, List<Defect> problems) {
    if (recognition.isEmpty()) {
      return found;
    }
    RecognisedFooter.Read read = recognition.get().read(found, pdf, text);
    problems.addAll(read.problems());
    return read.footer();
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

  /**
   * Fields that were not found are missing only when the whole letter was read; a form field that
   * was not read may also show that a choice was not made.
   */
  private Optional<ApplicationLetterFacts> application(
      KindFacts kind, ShownFields fields, DocumentText text, List<SignerBlock> blocks) {
    return applies(kind) && fields.problems().isEmpty()
        ? Optional.of(ApplicationLetterExtractor.extract(text, blocks, fields.fields()))
            .filter(letter -> letter.missing().isEmpty() || text.complete())
        : Optional.empty();
  }

  private boolean applies(KindFacts kind) {
    return kind.kind()
        .map(KindOfDocument::id)
        .filter(settings.applicationKind()::equals)
        .isPresent();
  }

  private static List<Defect> codes(
      SignedDocument document, DocumentText text, List<Defect> problems) {
    Set<Defect> codes = new LinkedHashSet<>(document.defects());
    codes.addAll(text.defects());
    codes.addAll(problems);
    return List.copyOf(codes);
  }
}
