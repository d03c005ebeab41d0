package id.absah.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The PDFs of the sample archive under the paths that an evaluation gives them. */
final class SampleArchive {
  private SampleArchive() {}

  static SortedMap<String, byte[]> read(Path folder) throws IOException {
    SortedMap<String, byte[]> documents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        add(path, Files.readAllBytes(file), documents);
      }
    }
    return documents;
  }

  private static void add(String path, byte[] bytes, SortedMap<String, byte[]> documents)
      throws IOException {
    if (path.endsWith(".zip")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          if (!entry.isDirectory()) {
            add(path + "!/" + entry.getName(), zip.readAllBytes(), documents);
          }
        }
      }
    } else if (path.endsWith(".pdf")) {
      documents.put(path, bytes);
    }
  }
}
