package id.absah.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import id.absah.rules.YamlNode.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.projectnessie.cel.Ast;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.Env.AstIssuesTuple;
import org.projectnessie.cel.EnvOption;
import org.projectnessie.cel.EvalOption;
import org.projectnessie.cel.ProgramOption;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.common.CELError;
import org.projectnessie.cel.common.types.Err;
import org.projectnessie.cel.common.types.IntT;
import org.projectnessie.cel.common.types.Types;
import org.projectnessie.cel.common.types.ref.Val;
import org.projectnessie.cel.interpreter.ResolvedValue;
import org.projectnessie.cel.interpreter.functions.Overload;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Decl;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr;

/** Checks and compiles the expressions over one vocabulary. */
final class ExpressionCompiler {
  /** Compares by the order of an enumeration: the place of a value in it. */
  static final String RANK = "@rank";

  /** {@code matches} on RE2/J: CEL's own would use java.util.regex, which can run for ever. */
  static final String MATCHES = "@matches";

  /** How the checker says that an operator or function is not for operands of such types. */
  private static final Pattern NO_OVERLOAD =
      Pattern.compile("^found no matching overload for '([^']+)' applied to '([^']*)'");

  /** Finds the place in the file of a line and column, from 0, of an expression. */
  @FunctionalInterface
  interface Origin {
    Place at(int line, int column);
  }

  private final Vocabulary vocabulary;
  private final Env env;
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  ExpressionCompiler(Vocabulary vocabulary, Env env) {
    this.vocabulary = vocabulary;
    this.env = env;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Declares every name of a vocabulary, and what the rewriter puts in. */
  static Env environment(Vocabulary vocabulary) {
    List<Decl> declarations = new ArrayList<>();
    for (Vocabulary.Name name : vocabulary.all()) {
      declarations.add(Decls.newVar(name.name(), name.type()));
      if (name.fact()) {
        declarations.add(Decls.newVar(Expression.KNOWN + name.name(), Decls.Bool));
      }
    }
    declarations.add(
        Decls.newFunction(
            RANK,
            Decls.newOverload(RANK + "_string", List.of(Decls.String, Decls.String), Decls.Int)));
    declarations.add(
        Decls.newFunction(
            MATCHES,
            Decls.newOverload(
                MATCHES + "_string", List.of(Decls.String, Decls.String), Decls.Bool)));
    return Env.newEnv(
        EnvOption.homogeneousAggregateLiterals(), EnvOption.declarations(declarations));
  }

  /** The expression; empty when it is wrong, and the problems say why. */
  Optional<Expression> compile(String text, Origin origin, Problems problems) {
    try {
      return read(text, origin, problems);
    } catch (RuntimeException | StackOverflowError e) {
      // the CEL parser gives up on some broken texts, such as unclosed parentheses, by a null
      // dereference of its own, and on deep ones by the stack
      problems.add(origin.at(0, 0), "policy.cel-unreadable");
      return Optional.empty();
    }
  }

  private Optional<Expression> read(String text, Origin origin, Problems problems) {
    Optional<ExpressionSyntax.Fault> fault = ExpressionSyntax.fault(text);
    if (fault.isPresent()) {
      report(fault.get(), origin, problems);
      return Optional.empty();
    }
    AstIssuesTuple parsed = env.parse(text);
    if (parsed.hasIssues()) {
      report(parsed.getIssues().getErrors(), origin, problems);
      return Optional.empty();
    }
    int before = problems.count();
    Ast ast = parsed.getAst();
    ExpressionRewriter rewriter =
        new ExpressionRewriter(vocabulary, text, ast.getSourceInfo(), origin, problems);
    Expr rewritten = rewriter.rewrite(ast.getExpr());
    if (problems.count() > before) {
      return Optional.empty();
    }
    patterns.putAll(rewriter.patterns());
    AstIssuesTuple checked = env.check(new Ast(rewritten, rewriter.sourceInfo(), ast.getSource()));
    if (checked.hasIssues()) {
      report(checked.getIssues().getErrors(), origin, problems);
      return Optional.empty();
    }
    Optional<EqualityCheck.Mismatch> mismatch = EqualityCheck.in(checked.getAst());
    if (mismatch.isPresent()) {
      problems.add(
          rewriter.nodes().place(mismatch.get().left()),
          "policy.different-types",
          "left",
          mismatch.get().leftType(),
          "right",
          mismatch.get().rightType());
      return Optional.empty();
    }
    if (!checked.getAst().getResultType().equals(Decls.Bool)) {
      problems.add(origin.at(0, 0), "policy.not-a-condition");
      return Optional.empty();
    }
    Map<String, ResolvedValue> constants = new HashMap<>();
    for (String name : rewriter.names()) {
      vocabulary
          .find(name)
          .flatMap(Vocabulary.Name::constant)
          .ifPresent(value -> constants.put(name, ResolvedValue.resolvedValue(value)));
    }
    return Optional.of(
        new Expression(
            text,
            env.program(
                checked.getAst(),
                ProgramOption.functions(
                    Overload.binary(RANK, this::rank),
                    Overload.binary(RANK + "_string", this::rank),
                    Overload.binary(MATCHES, this::matches),
                    Overload.binary(MATCHES + "_string", this::matches)),
                ProgramOption.evalOptions(EvalOption.OptOptimize)),
            List.copyOf(rewriter.names()),
            constants));
  }

  private Val rank(Val enumeration, Val value) {
    List<String> values =
        vocabulary
            .find(String.valueOf(enumeration.value()))
            .map(Vocabulary.Name::values)
            .orElse(List.of());
    int rank = values.indexOf(String.valueOf(value.value()));
    return rank >= 0
        ? IntT.intOf(rank)
        : Err.newErr("%s is no value of %s", value.value(), enumeration.value());
  }

  private Val matches(Val text, Val pattern) {
    Pattern compiled = patterns.get(String.valueOf(pattern.value()));
    return compiled == null
        ? Err.newErr("unknown pattern %s", pattern.value())
        : Types.boolOf(compiled.matcher(String.valueOf(text.value())).find());
  }

  private static void report(ExpressionSyntax.Fault fault, Origin origin, Problems problems) {
    Place place = origin.at(fault.line(), fault.column());
    if (fault.near().isEmpty()) {
      problems.add(place, "policy.cel-unfinished");
    } else {
      problems.add(place, "policy.cel-syntax", "near", fault.near());
    }
  }

  private static void report(List<CELError> errors, Origin origin, Problems problems) {
    for (CELError error : errors) {
      Place place =
          origin.at(
              Math.max(error.getLocation().line() - 1, 0),
              Math.max(error.getLocation().column(), 0));
      Matcher overload = NO_OVERLOAD.matcher(error.getMessage());
      if (overload.find()) {
        problems.add(
            place,
            "policy.cel-types",
            "operation",
            overload.group(1).replace("_", ""),
            "types",
            overload.group(2));
      } else {
        problems.add(place, "policy.cel-error", "detail", error.getMessage());
      }
    }
  }
}
