package id.absah.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 over the files of a run, in path order: what makes its id its own. */
final class RowsDigest {
  private final MessageDigest digest;

  RowsDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(Optional<String> sha256, String path) {
    digest.update((sha256.orElse("-") + path + "\n").getBytes(StandardCharsets.UTF_8));
  }

  String end() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
