package id.absah.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import id.absah.rules.ExpressionCompiler.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Constant;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr.Call;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr.Comprehension;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr.CreateList;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr.CreateStruct;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr.Ident;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr.Select;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.SourceInfo;

/**
 * Walks a parsed expression before its types are checked: notes the facts and settings it names,
 * refuses names and enumeration values that do not exist, and puts in what CEL lacks: {@code
 * known(fact)}, the order of enumerations, and RE2 for {@code matches}.
 */
final class ExpressionRewriter {
  private static final Set<String> ORDER = Set.of("_<_", "_<=_", "_>_", "_>=_");
  static final Set<String> EQUALITY = Set.of("_==_", "_!=_");
  private static final String MEMBER = "@in";

  private final Vocabulary vocabulary;
  private final SourceInfo.Builder sourceInfo;
  private final Problems problems;
  private final Set<String> names = new TreeSet<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final ExpressionNames nodes;
  private final EnumerationCheck enumerations;
  private long lastId;

  ExpressionRewriter(
      Vocabulary vocabulary, String text, SourceInfo sourceInfo, Origin origin, Problems problems) {
    this.vocabulary = vocabulary;
    this.sourceInfo = sourceInfo.toBuilder();
    this.problems = problems;
    this.nodes = new ExpressionNames(vocabulary, text, sourceInfo, origin);
    this.enumerations = new EnumerationCheck(nodes, problems);
    this.lastId = 1_000_000;
  }

  /** The facts and settings named, in name order. */
  Set<String> names() {
    return names;
  }

  /** What the nodes name, and where they stand. */
  ExpressionNames nodes() {
    return nodes;
  }

  /** The regular expressions used. */
  Map<String, Pattern> patterns() {
    return patterns;
  }

  /** The places of the nodes, the new ones included. */
  SourceInfo sourceInfo() {
    return sourceInfo.build();
  }

  Expr rewrite(Expr expr) {
    return switch (expr.getExprKindCase()) {
      case IDENT_EXPR, SELECT_EXPR -> name(expr);
      case CALL_EXPR -> call(expr);
      case LIST_EXPR -> {
        CreateList.Builder list = CreateList.newBuilder();
        expr.getListExpr().getElementsList().forEach(item -> list.addElements(rewrite(item)));
        yield expr.toBuilder().setListExpr(list).build();
      }
      case STRUCT_EXPR -> {
        CreateStruct.Builder struct = expr.getStructExpr().toBuilder();
        struct.getEntriesBuilderList().forEach(entry -> entry.setValue(rewrite(entry.getValue())));
        yield expr.toBuilder().setStructExpr(struct).build();
      }
      case COMPREHENSION_EXPR -> comprehension(expr);
      case CONST_EXPR, EXPRKIND_NOT_SET -> expr;
    };
  }

  private Expr comprehension(Expr expr) {
    Comprehension from = expr.getComprehensionExpr();
    Comprehension.Builder to = from.toBuilder();
    to.setIterRange(rewrite(from.getIterRange()));
    to.setAccuInit(rewrite(from.getAccuInit()));
    nodes.enter(from.getIterVar(), from.getAccuVar());
    to.setLoopCondition(rewrite(from.getLoopCondition()));
    to.setLoopStep(rewrite(from.getLoopStep()));
    to.setResult(rewrite(from.getResult()));
    nodes.leave();
    return expr.toBuilder().setComprehensionExpr(to).build();
  }

  private Expr name(Expr expr) {
    Optional<String> qualified = ExpressionNames.qualified(expr);
    if (qualified.isEmpty()) {
      Select select = expr.getSelectExpr();
      return expr.toBuilder()
          .setSelectExpr(select.toBuilder().setOperand(rewrite(select.getOperand())))
          .build();
    }
    String name = qualified.get();
    if (expr.hasSelectExpr() && expr.getSelectExpr().getTestOnly()) {
      problems.add(nodes.place(expr), "policy.has-not-known", "name", name);
    } else if (nodes.reserved(name)) {
      use(name, expr);
    }
    return expr;
  }

  private void use(String name, Expr expr) {
    if (vocabulary.find(name).isPresent()) {
      names.add(name);
      return;
    }
    boolean setting = name.startsWith(Vocabulary.SETTING);
    String key = setting ? "policy.unknown-setting" : "policy.unknown-fact";
    List<String> candidates =
        vocabulary.names().stream()
            .filter(other -> other.startsWith(Vocabulary.SETTING) == setting)
            .toList();
    problems.add(nodes.place(expr), key, "name", name, "suggestion", Nearest.to(name, candidates));
  }

  private Expr call(Expr expr) {
    Call call = expr.getCallExpr();
    String function = call.getFunction();
    if (function.equals("known") && !call.hasTarget() && call.getArgsCount() == 1) {
      return knownCall(expr, call.getArgs(0));
    }
    Call.Builder to = Call.newBuilder().setFunction(function);
    if (call.hasTarget()) {
      to.setTarget(rewrite(call.getTarget()));
    }
    call.getArgsList().forEach(argument -> to.addArgs(rewrite(argument)));
    if (function.equals("matches")) {
      return matches(expr, to.build());
    }
    if (to.getArgsCount() == 2) {
      Expr left = to.getArgs(0);
      Expr right = to.getArgs(1);
      if (EQUALITY.contains(function) || ORDER.contains(function)) {
        Optional<Vocabulary.Name> enumeration =
            enumerations
                .enumeration(left)
                .filter(Vocabulary.Name::fact)
                .or(() -> enumerations.enumeration(right))
                .or(() -> enumerations.enumeration(left));
        if (enumeration.isPresent()) {
          boolean ordered = ORDER.contains(function);
          enumerations.checkValue(enumeration.get(), left, ordered);
          enumerations.checkValue(enumeration.get(), right, ordered);
          if (ordered) {
            to.setArgs(0, rank(enumeration.get(), left)).setArgs(1, rank(enumeration.get(), right));
          }
        }
      } else if (function.equals(MEMBER) && enumerations.enumeration(left).isPresent()) {
        enumerations.checkValues(enumerations.enumeration(left).get(), right);
      }
    }
    return expr.toBuilder().setCallExpr(to).build();
  }

  private Expr knownCall(Expr expr, Expr argument) {
    Optional<Vocabulary.Name> fact =
        ExpressionNames.qualified(argument).flatMap(vocabulary::find).filter(Vocabulary.Name::fact);
    if (fact.isEmpty()) {
      Optional<String> name = ExpressionNames.qualified(argument).filter(nodes::reserved);
      if (name.isPresent() && vocabulary.find(name.get()).isEmpty()) {
        use(name.get(), argument);
      } else {
        problems.add(nodes.place(argument), "policy.known-needs-fact");
      }
      return expr;
    }
    names.add(fact.get().name());
    return expr.toBuilder()
        .setIdentExpr(Ident.newBuilder().setName(Expression.KNOWN + fact.get().name()))
        .build();
  }

  private Expr matches(Expr expr, Call call) {
    boolean method = call.hasTarget() && call.getArgsCount() == 1;
    if (!method && (call.hasTarget() || call.getArgsCount() != 2)) {
      return expr;
    }
    Expr subject = method ? call.getTarget() : call.getArgs(0);
    Expr pattern = method ? call.getArgs(0) : call.getArgs(1);
    Optional<String> regex = nodes.text(pattern);
    if (regex.isEmpty()) {
      problems.add(nodes.place(pattern), "policy.regex-not-literal");
      return expr;
    }
    try {
      patterns.put(regex.get(), Pattern.compile(regex.get()));
    } catch (PatternSyntaxException e) {
      problems.add(nodes.place(pattern), "policy.regex", "detail", String.valueOf(e.getMessage()));
    }
    return expr.toBuilder()
        .setCallExpr(
            Call.newBuilder()
                .setFunction(ExpressionCompiler.MATCHES)
                .addArgs(subject)
                .addArgs(pattern))
        .build();
  }

  private Expr rank(Vocabulary.Name enumeration, Expr value) {
    Expr name =
        at(value).setConstExpr(Constant.newBuilder().setStringValue(enumeration.name())).build();
    return at(value)
        .setCallExpr(
            Call.newBuilder().setFunction(ExpressionCompiler.RANK).addArgs(name).addArgs(value))
        .build();
  }

  private Expr.Builder at(Expr original) {
    long id = ++lastId;
    sourceInfo.putPositions(id, sourceInfo.getPositionsOrDefault(original.getId(), 0));
    return Expr.newBuilder().setId(id);
  }
}
