package id.absah.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Documents for benchmarks, as many as asked for, determined by a seed: the sample letters in the
 * mix of a real archive. One to five pages, one to three signatures, a third with time-stamps, a
 * fifth with a DSS dictionary, 300 signers; two per cent each altered, expired, by an unknown
 * issuer.
 */
final class BenchmarkDocuments {
  private static final int SIGNERS = 300;

  private static final List<String> LETTERS =
      List.of(
          "instruksi",
          "surat-edaran",
          "surat-biasa",
          "surat-keterangan",
          "surat-perintah",
          "surat-izin",
          "surat-perintah-tugas",
          "surat-undangan",
          "surat-panggilan",
          "pengumuman",
          "laporan",
          "rekomendasi",
          "surat-pengantar",
          "nota-dinas",
          "surat-biasa-dua-halaman");

  private final CorpusDeclaration declaration;
  private final String seed;

  private BenchmarkDocuments(CorpusDeclaration declaration, String seed) {
    this.declaration = declaration;
    this.seed = seed;
  }

  /** Writes the documents, in folders of a thousand. */
  static void write(CorpusDeclaration declaration, int count, String seed, Path folder)
      throws IOException {
    BenchmarkDocuments benchmark = new BenchmarkDocuments(declaration.withSigners(SIGNERS), seed);
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve(String.format(Locale.ROOT, "%04d/surat-%07d.pdf", i / 1000, i));
      Files.createDirectories(file.getParent());
      Files.write(file, benchmark.document(i));
    }
  }

  private byte[] document(int index) {
    SeededBytes random = new SeededBytes("benchmark " + seed + " " + index);
    int fate = random.below(100);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", seed + "-" + index + ".pdf");
    document.put("office", random.oneOf(declaration.offices()).id());
    document.put("letter", random.oneOf(LETTERS));
    document.put("date", "2026-10-" + String.format(Locale.ROOT, "%02d", 1 + random.below(28)));
    document.put("paper", random.below(4) == 0 ? "A4" : "F4");
    document.put("streams", random.below(5) == 0);
    if (fate >= 98) {
      // Text that can be altered in place.
      document.put("letter", "surat-biasa");
      document.put("plain", true);
    }
    document.put("padding", padding(random));
    document.put("pages", random.below(3) == 0 ? 1 + random.below(4) : 0);
    document.put("footer", random.oneOf(List.of("standard", "law-first", "law-last", "image")));
    document.put("steps", steps(random, fate));
    return new Documents(declaration).make(new Declared("benchmark", document));
  }

  /** Most files are small; one in six carries a scan. */
  private static int padding(SeededBytes random) {
    int kind = random.below(6);
    if (kind == 0) {
      return 300_000 + random.below(1_200_000);
    }
    return kind < 3 ? 20_000 + random.below(60_000) : 0;
  }

  private static List<Object> steps(SeededBytes random, int fate) {
    List<Object> steps = new ArrayList<>();
    int signatures = Math.max(1, random.below(6) - 2);
    for (int i = 0; i < signatures; i++) {
      Map<String, Object> sign = new LinkedHashMap<>();
      sign.put("by", "signer-" + random.below(SIGNERS));
      sign.put("timestamp", random.below(3) == 0);
      sign.put("revocation", random.oneOf(List.of("none", "none", "crl", "ocsp", "dss")));
      sign.put("contents", 16384);
      if (i == 0 && fate < 2) {
        sign.put("by", "setda-expired");
        sign.put("timestamp", false);
      } else if (i == 0 && fate < 4) {
        sign.put("by", "kominfo-stranger");
        sign.put("revocation", "none");
      }
      steps.add(Map.of("sign", sign));
    }
    if (fate >= 98) {
      steps.add(Map.of("patch", Map.of("find", "Rp 15.000.000,00", "with", "Rp 51.000.000,00")));
    }
    return steps;
  }
}
