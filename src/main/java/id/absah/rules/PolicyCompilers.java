package id.absah.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.projectnessie.cel.Env;

/** The compilers for a policy's settings: one for each subject, and one for settings alone. */
final class PolicyCompilers {
  private final Map<Subject, ExpressionCompiler> compilers = new EnumMap<>(Subject.class);
  private final ExpressionCompiler settingsOnly;

  PolicyCompilers(Map<String, Object> settings) {
    // One environment for all: it is dear to build. Each vocabulary keeps to its subject.
    Env env = ExpressionCompiler.environment(Vocabulary.of(Subject.SIGNATURE, settings));
    for (Subject subject : Subject.values()) {
      compilers.put(subject, new ExpressionCompiler(Vocabulary.of(subject, settings), env));
    }
    settingsOnly = new ExpressionCompiler(Vocabulary.ofSettings(settings), env);
  }

  ExpressionCompiler of(Subject subject) {
    return Objects.requireNonNull(compilers.get(subject));
  }

  Vocabulary vocabulary(Subject subject) {
    return of(subject).vocabulary();
  }

  ExpressionCompiler settingsOnly() {
    return settingsOnly;
  }
}
