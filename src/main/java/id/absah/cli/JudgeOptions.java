package id.absah.cli;

import id.absah.audit.AuditRequest;
import id.absah.audit.Limits;
import id.absah.audit.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how documents are judged; shared by all commands that judge. */
final class JudgeOptions {
  /** Dates on the command line are days in Banjarmasin. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

  @Mixin PolicyOptions policy = new PolicyOptions();

  @Mixin LimitOptions limits = new LimitOptions();

  @Option(
      names = {"--trust", "--kepercayaan"},
      paramLabel = "DIR",
      descriptionKey = "trust")
  List<Path> trust = new ArrayList<>();

  @Option(
      names = {"--anchor", "--jangkar"},
      paramLabel = "FILE",
      converter = FilePath.class,
      descriptionKey = "anchor")
  List<Path> anchors = new ArrayList<>();

  @Option(
      names = {"--revocation", "--pencabutan"},
      paramLabel = "DIR",
      descriptionKey = "revocation")
  List<Path> revocation = new ArrayList<>();

  @Option(
      names = {"--register"},
      paramLabel = "FILE",
      converter = FilePath.class,
      descriptionKey = "register")
  Optional<Path> register = Optional.empty();

  @Option(names = "--ocr", descriptionKey = "ocr")
  boolean ocr;

  @Option(
      names = {"--at", "--pada"},
      paramLabel = "DATE",
      converter = ValidationTime.class,
      descriptionKey = "at")
  Optional<Instant> at = Optional.empty();

  @Option(
      names = {"--as-of", "--per-tanggal"},
      paramLabel = "DATE",
      descriptionKey = "as-of")
  Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = {"--period", "--periode"},
      paramLabel = "YYYY-MM",
      descriptionKey = "period")
  Optional<YearMonth> month = Optional.empty();

  @Option(
      names = {"--from", "--dari"},
      paramLabel = "DATE",
      descriptionKey = "from")
  Optional<LocalDate> from = Optional.empty();

  @Option(
      names = {"--to", "--sampai"},
      paramLabel = "DATE",
      descriptionKey = "to")
  Optional<LocalDate> to = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  CommandSpec command = CommandSpec.create();

  /**
   * The request that the options describe.
   *
   * @throws ParameterException when they contradict each other
   */
  AuditRequest request(List<Path> roots, int workers, Clock clock) {
    return request(roots, workers, limits.chosen(command), clock);
  }

  /**
   * The same for commands that examine within this process.
   *
   * @throws ParameterException when they contradict each other
   */
  AuditRequest requestInProcess(List<Path> roots, int workers, Clock clock) {
    return request(roots, workers, limits.chosenWithoutWorkers(command), clock);
  }

  private AuditRequest request(List<Path> roots, int workers, Limits bounds, Clock clock) {
    Instant validationTime = at.or(() -> asOf.map(JudgeOptions::endOf)).orElseGet(clock::instant);
    List<Path> trustFolders = new ArrayList<>(trust);
    shippedTrust().ifPresent(trustFolders::add);
    return new AuditRequest(
        roots,
        policy.policy,
        policy.tailor,
        trustFolders,
        anchors,
        revocation,
        register,
        ocr ? OcrProgram.find() : Optional.empty(),
        validationTime,
        asOf.orElseGet(() -> LocalDate.ofInstant(validationTime, ZONE)),
        period(),
        workers,
        bounds);
  }

  /** Says which optional means were asked for and are not at hand. */
  void sayWhatIsMissing(Console console, AuditRequest request) {
    if (ocr && request.ocr().isEmpty()) {
      console.say("cli.no-ocr");
    }
  }

  /** Whether the user gave a time, so that the same command on another day is the same run. */
  boolean timesPinned() {
    return at.isPresent() || asOf.isPresent();
  }

  /** The last second of a day in Banjarmasin: what was valid on that day is. */
  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
  }

  private Optional<Period> period() {
    boolean stretch = from.isPresent() || to.isPresent();
    if (month.isPresent() && stretch) {
      throw contradiction("cli.period-twice");
    }
    if (!stretch) {
      return month.map(Period::of);
    }
    Period period = new Period(from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX));
    if (period.from().isAfter(period.to())) {
      throw contradiction("cli.period-backwards");
    }
    return Optional.of(period);
  }

  private ParameterException contradiction(String key) {
    return new ParameterException(command.commandLine(), key);
  }

  /**
   * {@code rules/trust} beside the program, which its user fills; the launcher says where that is.
   */
  private static Optional<Path> shippedTrust() {
    return Optional.ofNullable(System.getProperty("absah.home"))
        .map(home -> Path.of(home, "rules", "trust"))
        .filter(Files::isDirectory);
  }

  /** A date means its last instant in Banjarmasin: what was valid on that day is. */
  static final class ValidationTime implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      if (text.contains("T")) {
        return OffsetDateTime.parse(text).toInstant();
      }
      return endOf(LocalDate.parse(text));
    }
  }
}
