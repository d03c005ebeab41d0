package id.absah.audit;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What makes two commands the same run, so that the second goes on with what the first left
 * unfinished: the same files by the same policy with the same trust, for the same evaluation date.
 * The time of the validation belongs to it only where the user gave it.
 */
final class RunKey {
  private RunKey() {}

  static String of(AuditConfiguration configuration, List<Path> roots, boolean timesPinned) {
    StringBuilder key = new StringBuilder();
    key.append(ProgramVersion.build()).append('\n');
    key.append(configuration.asOf()).append('\n');
    key.append(timesPinned ? configuration.validationTime().toString() : "-").append('\n');
    key.append(configuration.ocr().orElse("-")).append('\n');
    key.append(RunDescriptions.materials(configuration));
    for (Path root : roots) {
      key.append(root.toAbsolutePath().normalize()).append('\n');
    }
    return Octets.of(key.toString().getBytes(StandardCharsets.UTF_8)).sha256();
  }
}
