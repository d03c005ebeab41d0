package id.absah.validation;

import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.pdf.PdfDocument;
import id.absah.document.pdf.PdfLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads shared material for tests. */
final class SharedDocuments {
  private SharedDocuments() {}

  static Octets octets(Path file) {
    try {
      return Octets.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SignedDocument pdf(Path file) {
    try {
      return PdfDocument.read(octets(file), PdfLimits.defaults()).document();
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(file.getFileName() + " cannot be read", e);
    }
  }

  static List<Path> files(Path folder, String glob) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
      stream.forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(files);
    return files;
  }

  /** The rows of a table with a header line. */
  static List<Map<String, String>> rows(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    String[] names = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], i < cells.length ? cells[i] : "");
      }
      rows.add(row);
    }
    return rows;
  }

  static List<Map<String, String>> rows(Path file) {
    try {
      return rows(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Known differences from a suite: id to reason. */
  static Map<String, String> exceptions(String resource) {
    try (var stream = SharedDocuments.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new AssertionError("no " + resource);
      }
      Map<String, String> reasons = new TreeMap<>();
      for (Map<String, String> row :
          rows(new String(stream.readAllBytes(), StandardCharsets.UTF_8))) {
        reasons.put(row.getOrDefault("id", ""), row.getOrDefault("reason", ""));
      }
      return reasons;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
