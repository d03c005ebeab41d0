package id.absah.ledger;

import id.absah.audit.AuditCode;
import id.absah.audit.Examiner;
import id.absah.audit.ExaminerSettings;
import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.pdf.PdfLimits;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.extract.Placement;
import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Evaluator;
import id.absah.findings.Examination;
import id.absah.findings.Finding;
import id.absah.rules.Policy;
import id.absah.rules.PolicyLoader;
import id.absah.rules.PolicySource;
import id.absah.validation.SuppliedEvidence;
import id.absah.validation.TrustAnchor;
import id.absah.validation.TrustAnchors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The documents of the sample archive, examined once for all tests, and how to judge them. */
final class SampleExaminations {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
  static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
  static final List<Class<? extends Code>> CODES = List.of(AuditCode.class);

  /** Made when first asked for: processes that need no documents start at once. */
  private static final class Made {
    static final Policy POLICY = policy();
    static final Map<String, Examination> ALL = examine(POLICY);
  }

  private SampleExaminations() {}

  /** By path relative to the archive, in path order. */
  static Map<String, Examination> all() {
    return Made.ALL;
  }

  static Policy shipped() {
    return Made.POLICY;
  }

  static Judging judging(Policy policy) {
    Placement placement = new Placement(policy.extraction(AS_OF));
    Evaluator evaluator = new Evaluator(policy, AS_OF);
    return (path, examination) -> {
      Optional<EstablishedFacts> facts =
          examination.facts().map(established -> placement.place(established, path));
      List<Finding> findings = facts.map(evaluator::evaluate).orElse(List.of());
      return new DocumentEvaluation(
          path,
          Optional.of(examination.sha256()),
          examination.size(),
          examination.format(),
          examination.status(),
          examination.problem().map(problem -> problem.code().name()),
          examination.problem().map(Defect::values).orElse(new TreeMap<>()),
          facts.isPresent() ? evaluator.conclude(findings) : DocumentConclusion.NOT_EVALUATED,
          facts,
          findings);
    };
  }

  private static Path folder() {
    return Path.of(System.getProperty("absah.basedir", "."));
  }

  private static Policy policy() {
    try {
      return PolicyLoader.load(
          PolicySource.read(folder().resolve("rules/perwali-banjarmasin-2025.yaml")),
          Optional.of(PolicySource.read(folder().resolve("sample-corpus/tailor.yaml"))));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Examination> examine(Policy policy) {
    Map<String, TrustAnchor> pinned = new LinkedHashMap<>();
    policy.anchors().forEach(anchor -> pinned.put(anchor.sha256(), anchor));
    Examiner examiner =
        new Examiner(
            new ExaminerSettings(
                policy.extraction(AS_OF),
                Optional.empty(),
                policy.algorithms(),
                policy.certificateProfile(),
                new TrustAnchors(pinned, List.of()),
                SuppliedEvidence.none(),
                AT,
                PdfLimits.defaults()));
    Path root = folder().resolve("sample-corpus/archive");
    Map<String, Examination> examinations = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> sorted = new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
      for (Path file : sorted) {
        String path = root.relativize(file).toString().replace('\\', '/');
        examinations.put(path, examiner.examine(path, Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examinations;
  }
}
