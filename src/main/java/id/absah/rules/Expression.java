package id.absah.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.Program;
import org.projectnessie.cel.common.types.Err;
import org.projectnessie.cel.common.types.UnknownT;
import org.projectnessie.cel.common.types.ref.Val;
import org.projectnessie.cel.interpreter.Activation;
import org.projectnessie.cel.interpreter.ResolvedValue;

/**
 * A checked CEL expression that is true, false or unknown. Thread-safe.
 *
 * <p>A fact that could not be established is CEL's unknown: {@code &&} and {@code ||} absorb it
 * where the other side decides, everything else passes it on. {@code known(fact)} asks for it.
 */
public final class Expression {
  /** Before the name of a fact: whether it is known. No expression can write it. */
  static final String KNOWN = "@known.";

  private static final ResolvedValue UNKNOWN = ResolvedValue.resolvedValue(UnknownT.unknownOf(0));
  private static final ResolvedValue TRUE = ResolvedValue.resolvedValue(true);
  private static final ResolvedValue FALSE = ResolvedValue.resolvedValue(false);

  private final String text;
  private final Program program;
  private final List<String> names;
  private final Map<String, ResolvedValue> constants;

  Expression(
      String text, Program program, List<String> names, Map<String, ResolvedValue> constants) {
    this.text = text;
    this.program = program;
    this.names = List.copyOf(names);
    this.constants = Map.copyOf(constants);
  }

  /** The expression as the policy writes it. */
  public String text() {
    return text;
  }

  /** The facts and settings it names, in name order. */
  public List<String> names() {
    return names;
  }

  /**
   * Whether it holds; empty when a missing fact decides.
   *
   * @throws IllegalStateException when it cannot be computed, such as a division by zero
   */
  public Optional<Boolean> holds(FactReader facts) {
    Val result = program.eval(new Facts(facts, constants)).getVal();
    if (UnknownT.isUnknown(result)) {
      return Optional.empty();
    }
    if (Err.isError(result)) {
      throw new IllegalStateException(text + ": " + result);
    }
    return Optional.of(result.booleanValue());
  }

  private record Facts(FactReader reader, Map<String, ResolvedValue> constants)
      implements Activation {
    @Override
    public ResolvedValue resolveName(String name) {
      ResolvedValue constant = constants.get(name);
      if (constant != null) {
        return constant;
      }
      if (name.startsWith(KNOWN)) {
        return reader.read(name.substring(KNOWN.length())).isPresent() ? TRUE : FALSE;
      }
      return reader.read(name).map(ResolvedValue::resolvedValue).orElse(UNKNOWN);
    }

    @Override
    public @Nullable Activation parent() {
      return null;
    }
  }
}
