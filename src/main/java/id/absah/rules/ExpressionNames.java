package id.absah.rules;

import id.absah.rules.ExpressionCompiler.Origin;
import id.absah.rules.YamlNode.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.SourceInfo;

/** What the nodes of a parsed expression name, and where they stand. */
final class ExpressionNames {
  private final Vocabulary vocabulary;
  private final String text;
  private final SourceInfo sourceInfo;
  private final Origin origin;
  private final Deque<String> locals = new ArrayDeque<>();

  ExpressionNames(Vocabulary vocabulary, String text, SourceInfo sourceInfo, Origin origin) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.sourceInfo = sourceInfo;
    this.origin = origin;
  }

  /** Enters a macro: its variables hide the vocabulary. */
  void enter(String variable, String accumulator) {
    locals.push(variable);
    locals.push(accumulator);
  }

  /** Leaves the macro entered last. */
  void leave() {
    locals.pop();
    locals.pop();
  }

  /** Whether a name would have to be in the vocabulary. */
  boolean reserved(String name) {
    String root = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return Vocabulary.NAMESPACES.contains(root) && !locals.contains(root);
  }

  /** The entry of the vocabulary that a node names. */
  Optional<Vocabulary.Name> find(Expr expr) {
    return qualified(expr).filter(this::reserved).flatMap(vocabulary::find);
  }

  /** The text that a node is for certain: a literal, or a setting. */
  Optional<String> text(Expr expr) {
    return literal(expr)
        .or(
            () ->
                find(expr)
                    .flatMap(Vocabulary.Name::constant)
                    .filter(String.class::isInstance)
                    .map(String.class::cast));
  }

  private static Optional<String> literal(Expr expr) {
    return expr.hasConstExpr() && expr.getConstExpr().hasStringValue()
        ? Optional.of(expr.getConstExpr().getStringValue())
        : Optional.empty();
  }

  /** {@code a.b.c} as a name; empty for anything else. */
  static Optional<String> qualified(Expr expr) {
    if (expr.hasIdentExpr()) {
      return Optional.of(expr.getIdentExpr().getName());
    }
    return expr.hasSelectExpr()
        ? qualified(expr.getSelectExpr().getOperand())
            .map(operand -> operand + "." + expr.getSelectExpr().getField())
        : Optional.empty();
  }

  /** A select node's own position is its dot: its name begins where its innermost operand does. */
  Place place(Expr expr) {
    Expr first = expr;
    while (first.hasSelectExpr()) {
      first = first.getSelectExpr().getOperand();
    }
    int offset = sourceInfo.getPositionsOrDefault(first.getId(), 0);
    int line = 0;
    int begin = 0;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        begin = i + 1;
      }
    }
    return origin.at(line, offset - begin);
  }
}
