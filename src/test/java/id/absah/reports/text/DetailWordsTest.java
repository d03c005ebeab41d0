package id.absah.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.archive.EntryDefect;
import id.absah.document.Defect;
import id.absah.document.pdf.PdfCode;
import id.absah.reports.ReportFixture;
import id.absah.validation.ValidationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailWordsTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("absah.basedir", "."), "src/main/java/id/absah");

  // A literal, and what is put together with it: numbers, and literals again.
  private static final String PHRASE =
      "(\"(?:[^\"\\\\]|\\\\.)+\"(?:\\s*\\+\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_]\\w*(?:\\.\\w+|\\(\\))*"
          + "|\\([^()\"]*\\)))*)\\s*[,)]";
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^+\"]+");

  private final Wording indonesian = new Wording(ReportFixture.evaluation(), "id", false);
  private final Wording english = new Wording(ReportFixture.evaluation(), "en", false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          archive      @ \\bdamaged\\(\\s*
          archive      @ "detail",\\s*
          archive      @ new (?:IO|EOF)Exception\\(\\s*
          archive      @ \\bdiffers\\(\\s*"[a-z]+",\\s*
          archive      @ \\bdiffers\\(\\s*
          document/pdf @ new PdfSyntaxException\\(\\s*PdfCode\\.(?!LIMIT)\\w+,\\s*
          document/pdf @ \\bbroken\\(\\s*
          document/pdf @ TextBudget\\.limit\\(\\s*
          document/pdf @ TextStoppedException\\(limit\\(\\s*
          document/pdf @ \\bdisagree\\(\\s*
          document/pdf @ "(?:detail|written)",\\s*
          validation   @ new MalformedAsn1Exception\\(\\s*
          validation   @ MalformedAsn1Exception\\.overLimit\\(\\s*
          validation   @ "(?:problem|actual|part)",\\s*(?!"expected|"actual)
          validation   @ found\\.add\\(\\s*
          """)
  void everyDetailThatTheProgramChoosesHasWordsInBothLanguages(String folder, String before)
      throws IOException {
    Set<String> details = details(folder.strip(), Pattern.compile(before.strip() + PHRASE));

    assertThat(details).isNotEmpty();
    for (String detail : details) {
      if (TERMS.contains(detail)) {
        continue;
      }
      assertThat(new DetailWords(indonesian).of("detail", detail))
          .as(folder + ": " + detail)
          .hasValueSatisfying(words -> assertThat(words).doesNotContain("\u201C", "{"));
      assertThat(new DetailWords(english).of("detail", detail))
          .as(folder + ": " + detail)
          .hasValueSatisfying(words -> assertThat(words).doesNotContain("\u201C", "{"));
    }
  }

  // Names of formats, algorithms and entries of the standards, the same in every language; genTime
  // stands before a text out of the file, and content decoding ends on a page without telling why.
  private static final Set<String> TERMS =
      Set.of("ASCII85Decode", "ASCIIHexDecode", "FlateDecode", "LZWDecode", "CMS", "genTime 7");

  private static Set<String> details(String folder, Pattern pattern) throws IOException {
    Set<String> details = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          details.add(sample(matcher.group(1)));
        }
      }
    }
    return details;
  }

  /** The phrase with a number for everything that is not written out. */
  private static String sample(String expression) {
    StringBuilder sample = new StringBuilder();
    Matcher part = LITERAL.matcher(expression);
    while (part.find()) {
      if (part.group(1) != null) {
        sample.append(part.group(1));
      } else if (!part.group().isBlank()) {
        sample.append('7');
      }
    }
    // what a pax record lacks is a sign, no number
    return sample.toString().replace("'7'", "'='");
  }

  @Test
  void saysTheNumbersOfAPhraseInItsWords() {
    assertThat(words("detail", "directory said to stand at 900, not at 512"))
        .hasValue("daftar isi disebut pada bita 900, padahal pada bita 512");
    assertThat(words("detail", "EOFException: ends at 5 of 6"))
        .hasValue("berkas berakhir pada bita 5 dari 6");
    assertThat(words("problem", "tag 30 instead of a0"))
        .hasValue("unsur berpenanda (tag) 30, seharusnya a0");
    assertThat(words("reason", "XREF_BROKEN Prev"))
        .hasValue("penunjuk ke daftar isi sebelumnya (Prev) salah");
  }

  @Test
  void marksWhatALibrarySays() {
    assertThat(words("detail", "ZipException: invalid stored block lengths"))
        .hasValue("pesan program: \u201CZipException: invalid stored block lengths\u201D");
    assertThat(words("detail", "java.lang.IllegalStateException"))
        .hasValue("pesan program: \u201Cjava.lang.IllegalStateException\u201D");
  }

  @Test
  void quotesWhatTheFileSays() {
    assertThat(words("detail", "NoSuchFilter")).hasValue("\u201CNoSuchFilter\u201D");
    assertThat(words("detail", "C=ID,O=no end of the directory and more".repeat(9)))
        .hasValueSatisfying(text -> assertThat(text).startsWith("\u201C").endsWith("\u201D"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "1.2.840.113549.1.7.1", "1048576", "-", "HASH_MISMATCH"})
  void leavesNumbersAndTermsAlone(String value) {
    assertThat(words("detail", value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"field", "name", "subject", "key", "type", "document.heading"})
  void whatADocumentChoosesIsNoDetailEvenIfItReadsLikeOne(String name) {
    assertThat(words(name, "no end of the directory")).isEmpty();
    assertThat(new ValueWords(indonesian).value(name, "no end of the directory"))
        .isEqualTo("no end of the directory");
  }

  @Test
  void reportsAreWholeSentencesOfOneLanguage() {
    assertThat(
            indonesian.meaning(
                EntryDefect.ARCHIVE_DAMAGED.name(),
                new TreeMap<>(Map.of("detail", "no end of the directory"))))
        .isEqualTo(
            "Arsip rusak atau bukan arsip: akhir daftar isi arsip tidak ada; mungkin berkas"
                + " terpotong");
    assertThat(indonesian.meaning(Defect.of(PdfCode.XREF_RECOVERED, "reason", "Root")))
        .isEqualTo(
            "Daftar isi berkas rusak (objek utama dokumen (Root) tidak ada); objek ditemukan"
                + " dengan menyisir berkas");
    assertThat(
            english.meaning(
                Defect.of(ValidationCode.VALIDATION_LIMIT, "problem", "more than 64 signers")))
        .contains("more than 64 signers")
        .doesNotContain("\u201C");
  }

  private Optional<String> words(String name, String value) {
    return new DetailWords(indonesian).of(name, value);
  }
}
