package id.absah.facts.extract;

import id.absah.document.Defect;
import id.absah.document.GrayImage;
import id.absah.document.pdf.TextCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Text recognition by an installed <a href="https://tesseract-ocr.github.io/">Tesseract</a>, one
 * bounded process for each picture. Whatever goes wrong gives no text, says so, and fails nothing.
 */
public final class FooterOcr {
  /** Data of the Indonesian language, of the Debian package {@code tesseract-ocr-ind}. */
  public static final String INDONESIAN = "ind";

  /** Footers are drawn with letters of eight pixels; recognition wants more than thirty. */
  private static final int ENLARGED = 4;

  /** A footer of three lines, enlarged; larger pictures are recognised as they are. */
  private static final int MAX_PIXELS = 20_000_000;

  /** White around the letters, as on paper. */
  private static final int MARGIN = 40;

  /** Of the text that is recognised; a page has about 5,000 characters. */
  private static final int MAX_OUTPUT = 64 << 10;

  /** Of the process; it needs about 200 MiB for a footer and its language data. */
  private static final int MAX_MEBIBYTES = 2_048;

  /** POSIX: limits that hold even when nobody is left to kill the process. */
  private static final Path SHELL = Path.of("/bin/sh");

  private final Path program;
  private final String language;
  private final Duration timeout;
  private final Path temporaryFolder;

  /**
   * Recognises with a program.
   *
   * @param program the executable, as {@link #find} found it
   * @param language one that it has data for, such as {@link #INDONESIAN}
   * @param timeout for one picture; then the process is killed
   * @param temporaryFolder where a folder is made for each picture, and removed
   */
  public FooterOcr(Path program, String language, Duration timeout, Path temporaryFolder) {
    this.program = program;
    this.language = language;
    this.timeout = timeout;
    this.temporaryFolder = temporaryFolder;
  }

  /**
   * Looks for the program in folders.
   *
   * @param searchPath the folders as the environment variable PATH lists them
   * @param separator between them
   */
  public static Optional<Path> find(String searchPath, String separator) {
    for (String folder : searchPath.split(java.util.regex.Pattern.quote(separator), -1)) {
      for (String name : List.of("tesseract", "tesseract.exe")) {
        if (!folder.isEmpty()) {
          Path candidate = Path.of(folder, name);
          if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
            return Optional.of(candidate.toAbsolutePath());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the program runs and has data for the language. */
  public boolean ready() {
    Defect timedOut = Defect.of(TextCode.OCR_TIMEOUT, "limit", timeout.toSeconds());
    return run(List.of("--list-langs"), Optional.empty(), timeout, timedOut)
        .text()
        .filter(listed -> listed.lines().anyMatch(line -> line.strip().equals(language)))
        .isPresent();
  }

  /**
   * The text in a picture. By the clock: computing time of another process is not ours to read.
   *
   * @param left how long it may take, where that is less than for any picture
   * @param all of what time that is left
   */
  Recognition read(GrayImage picture, Duration left, Duration all) {
    boolean hurried = left.compareTo(timeout) < 0;
    Duration time = hurried ? left : timeout;
    Defect timedOut =
        Defect.of(TextCode.OCR_TIMEOUT, "limit", (hurried ? all : timeout).toSeconds());
    if (time.isNegative() || time.isZero()) {
      return Recognition.failed(timedOut);
    }
    long enlarged = (long) picture.width() * picture.height() * ENLARGED * ENLARGED;
    GrayImage image = picture.enlarged(enlarged <= MAX_PIXELS ? ENLARGED : 1, MARGIN);
    // 6: one block of text, not a page with columns
    return run(List.of("-l", language, "--psm", "6"), Optional.of(image), time, timedOut);
  }

  private Recognition run(
      List<String> options, Optional<GrayImage> image, Duration time, Defect timedOut) {
    try {
      Path folder = Files.createTempDirectory(temporaryFolder, "absah-ocr-");
      Path in = folder.resolve("in.pgm");
      Path out = folder.resolve("out.txt");
      try {
        List<String> command = new ArrayList<>(limited(time));
        if (image.isPresent()) {
          write(image.get(), in);
          command.addAll(List.of(in.toString(), "stdout"));
        }
        command.addAll(options);
        return run(command, out, time, timedOut);
      } finally {
        Files.deleteIfExists(in);
        Files.deleteIfExists(out);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      return failed(reason(e)); // optional evidence: without it a person looks at the picture
    }
  }

  private static Recognition failed(String detail) {
    return Recognition.failed(Defect.of(TextCode.OCR_FAILED, "detail", detail));
  }

  /** Without the names of temporary files, which are others each time. */
  private static String reason(IOException e) {
    @Nullable String why = e instanceof FileSystemException problem ? problem.getReason() : null;
    return why == null ? e.getClass().getSimpleName() : why;
  }

  /** The program, where possible under limits on CPU and memory of its own. */
  private List<String> limited(Duration time) {
    if (!Files.isExecutable(SHELL)) {
      return List.of(program.toString());
    }
    String limits =
        String.format(
            Locale.ROOT,
            "ulimit -t %d; ulimit -v %d; exec \"$0\" \"$@\"",
            time.toSeconds() + 1,
            MAX_MEBIBYTES * 1024);
    return List.of(SHELL.toString(), "-c", limits, program.toString());
  }

  private static Recognition run(List<String> command, Path out, Duration time, Defect timedOut)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1"); // the other cores examine documents
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        return Recognition.failed(timedOut);
      }
      if (process.exitValue() != 0) {
        return failed("exit " + process.exitValue());
      }
      try (InputStream text = Files.newInputStream(out)) {
        return Recognition.of(new String(text.readNBytes(MAX_OUTPUT), StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  /** As a portable graymap, the simplest that recognition reads. */
  private static void write(GrayImage image, Path file) throws IOException {
    String header = String.format(Locale.ROOT, "P5\n%d %d\n255\n", image.width(), image.height());
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      for (int y = 0; y < image.height(); y++) {
        out.write(image.row(y));
      }
    }
  }
}
