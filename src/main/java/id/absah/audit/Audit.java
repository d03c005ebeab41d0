package id.absah.audit;

import id.absah.archive.ArchiveEntry;
import id.absah.archive.ArchiveLimits;
import id.absah.archive.ArchiveWalker;
import id.absah.audit.register.ReadRegister;
import id.absah.audit.register.RegisterProblem;
import id.absah.audit.worker.EngineCode;
import id.absah.document.Code;
import id.absah.facts.ExtractionSettings;
import id.absah.facts.Register;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluation;
import id.absah.findings.Evaluator;
import id.absah.findings.Examination;
import id.absah.findings.RunDescription;
import id.absah.rules.Policy;
import id.absah.rules.PolicyException;
import id.absah.rules.PolicyLoader;
import id.absah.rules.PolicySource;
import id.absah.validation.TrustAnchor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run: what was handed in, read, validated, established, judged. Thread-safe after {@link
 * #prepare}; several audits can stand beside each other in one process, which share nothing but
 * that the self-test was passed.
 */
public final class Audit {
  private final AuditConfiguration configuration;
  private final Policy policy;
  private final ExaminerSettings examinerSettings;
  private final Examiner examiner;
  private final Judge judge;

  private Audit(AuditConfiguration configuration, Policy policy) {
    this.configuration = configuration;
    this.policy = policy;
    ExtractionSettings extraction = policy.extraction(configuration.asOf());
    this.examinerSettings =
        new ExaminerSettings(
            extraction,
            configuration.ocr(),
            policy.algorithms(),
            policy.certificateProfile(),
            configuration.trust().anchors(policy.anchors()),
            configuration.trust().evidence(),
            configuration.validationTime(),
            configuration.limits().pdf());
    this.examiner = new Examiner(examinerSettings);
    this.judge =
        new Judge(
            extraction,
            configuration.register().map(ReadRegister::register),
            new Evaluator(
                policy,
                configuration.asOf(),
                configuration.period().map(Period::from),
                configuration.period().map(Period::to)));
  }

  /**
   * Reads policy and trust from disk, and goes on as {@link #of}; nothing is scanned yet.
   *
   * @throws PolicyException with every mistake of the policy
   * @throws TrustException when trust material is missing or altered
   * @throws IOException when a file named in the request cannot be read
   * @throws SelfTestException when the program does not give the known verdicts on its samples
   */
  public static Audit prepare(AuditRequest request)
      throws PolicyException, TrustException, IOException {
    return of(AuditConfiguration.read(request));
  }

  /**
   * Loads the policy, and tests the program on its built-in samples.
   *
   * @throws PolicyException with every mistake of the policy
   * @throws SelfTestException when the program does not give the known verdicts on its samples
   */
  public static Audit of(AuditConfiguration configuration) throws PolicyException {
    SelfTest.begin();
    Policy policy = PolicyLoader.load(configuration.policy(), configuration.tailor());
    SelfTest.require();
    return new Audit(configuration, policy);
  }

  /**
   * Evaluates one document: the library's door. Never throws on what the bytes contain: what this
   * program fails on, for whatever reason, is a row with the status CRASHED. Only errors of the
   * virtual machine itself pass, and of those not a stack that overflows or memory that is used up.
   *
   * @param path how reports call it
   * @param bytes the whole file; must not be changed meanwhile
   */
  public DocumentEvaluation evaluate(String path, byte[] bytes) {
    Examination examination = examiner.examine(path, bytes);
    try {
      return judge.judge(path, examination);
    } catch (OutOfMemoryError e) {
      return judge.failed(path, examination, e);
    }
  }

  /**
   * Walks and evaluates a few files within this process, the result held in memory. Every entry
   * gets a row; the rows stand in path order. What is large or may have to go on after a fault is
   * the business of {@link LedgerRun}.
   *
   * @param roots files and folders
   * @param limits bounds on archives
   * @param workers how many documents are evaluated at once
   * @throws IOException when a root does not exist
   * @throws InterruptedException when the run is interrupted
   */
  public Evaluation evaluate(List<Path> roots, ArchiveLimits limits, int workers)
      throws IOException, InterruptedException {
    List<DocumentEvaluation> rows;
    try (Threads threads = new Threads(workers)) {
      new ArchiveWalker(limits)
          .walk(roots, entry -> threads.submit(entry.size(), () -> evaluate(entry)));
      rows = threads.await();
    }
    RowsDigest digest = new RowsDigest();
    rows.forEach(row -> digest.add(row.sha256(), row.path()));
    return Evaluation.of(
            describe(roots.stream().map(RunDescriptions::nameOf).toList(), digest.end()),
            policy,
            rows)
        .with(register());
  }

  RunDescription describe(List<String> roots, String rowsSha256) {
    return RunDescriptions.describe(configuration, policy.anchors(), roots, rowsSha256);
  }

  /** Reads, validates and establishes, without judging: what may be kept. */
  public Examiner examiner() {
    return examiner;
  }

  /** What examiners in other processes must know. */
  public ExaminerSettings examinerSettings() {
    return examinerSettings;
  }

  /**
   * Judges what an {@link Examiner} established, as many times and places as wanted.
   *
   * @param path how reports call the document
   */
  public DocumentEvaluation judge(String path, Examination examination) {
    return judge.judge(path, examination);
  }

  private DocumentEvaluation evaluate(ArchiveEntry entry) {
    return entry instanceof ArchiveEntry.Content content
        ? evaluate(content.path(), content.bytes())
        : Judge.refused((ArchiveEntry.Refused) entry);
  }

  /** The codes that kept examinations may name beside those of reading and validating. */
  public static List<Class<? extends Code>> codes() {
    return List.of(AuditCode.class, EngineCode.class);
  }

  /** The same policy and trust for other times. */
  Audit at(Instant validationTime, LocalDate asOf) {
    return new Audit(configuration.at(validationTime, asOf), policy);
  }

  AuditConfiguration configuration() {
    return configuration;
  }

  /** The register that certificates are looked up in. */
  public Optional<Register> register() {
    return configuration.register().map(ReadRegister::register);
  }

  /** Cells of the register that could not be understood and count as empty. */
  public List<RegisterProblem> registerWarnings() {
    return configuration.register().map(ReadRegister::warnings).orElse(List.of());
  }

  /** What is judged, tailoring applied. */
  public Policy policy() {
    return policy;
  }

  /**
   * The files of certificates that were handed over and match no pin, a name for each certificate,
   * when the policy pins any: none of them is trusted.
   */
  public List<String> unpinnedCertificates() {
    List<TrustAnchor> known = new ArrayList<>(policy.anchors());
    if (!known.isEmpty()) { // those known to be for tests only need no remark
      for (String sha256 : examinerSettings.extraction().testAnchors()) {
        known.add(new TrustAnchor("test", sha256, false));
      }
    }
    return configuration.trust().unpinned(known);
  }

  /** Files in the trust and revocation folders that hold nothing of use, to be told to the user. */
  public List<String> ignoredFiles() {
    return configuration.trust().ignored();
  }

  /**
   * Policy, tailoring, register and trust material by name, each with its SHA-256: what the
   * manifest names.
   */
  public SortedMap<String, String> inputs() {
    TreeMap<String, String> inputs = new TreeMap<>(configuration.trust().files());
    PolicySource source = configuration.policy();
    inputs.put("policy/" + source.fileName(), source.sha256());
    configuration
        .tailor()
        .ifPresent(tailor -> inputs.put("tailor/" + tailor.fileName(), tailor.sha256()));
    register().ifPresent(given -> inputs.put("register/" + given.fileName(), given.sha256()));
    return inputs;
  }
}
