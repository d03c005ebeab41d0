package id.absah.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The policy as it stands in the project, for tests. */
public final class ShippedPolicy {
  private ShippedPolicy() {}

  /** The folder of the project. */
  public static Path project() {
    return Path.of(System.getProperty("absah.basedir", ""));
  }

  /** The source. */
  public static PolicySource source() throws IOException, PolicyException {
    return PolicySource.read(project().resolve("rules/perwali-banjarmasin-2025.yaml"));
  }

  /** The policy, as shipped. */
  public static Policy load() throws IOException, PolicyException {
    return PolicyLoader.load(source(), Optional.empty());
  }

  /** The policy with a tailoring. */
  public static Policy load(String tailoring) throws IOException, PolicyException {
    return PolicyLoader.load(source(), Optional.of(new PolicySource("local.yaml", tailoring, "-")));
  }
}
