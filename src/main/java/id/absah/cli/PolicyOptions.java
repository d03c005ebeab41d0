package id.absah.cli;

import id.absah.rules.Policy;
import id.absah.rules.PolicyException;
import id.absah.rules.PolicyLoader;
import id.absah.rules.PolicySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name a policy. */
final class PolicyOptions {
  @Option(
      names = {"--policy", "--kebijakan"},
      paramLabel = "FILE",
      converter = FilePath.class,
      descriptionKey = "policy")
  Optional<Path> policy = Optional.empty();

  @Option(
      names = {"--tailor", "--penyesuaian"},
      paramLabel = "FILE",
      converter = FilePath.class,
      descriptionKey = "tailor")
  Optional<Path> tailor = Optional.empty();

  Policy load() throws IOException, PolicyException {
    PolicySource main =
        policy.isPresent() ? PolicySource.read(policy.get()) : PolicySource.shipped();
    Optional<PolicySource> tailoring =
        tailor.isPresent() ? Optional.of(PolicySource.read(tailor.get())) : Optional.empty();
    return PolicyLoader.load(main, tailoring);
  }
}
