package id.absah.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.projectnessie.cel.Ast;
import org.projectnessie.cel.CEL;
import org.projectnessie.cel.checker.Types;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.CheckedExpr;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr.Comprehension;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Type;

/**
 * Refuses to compare values of different types for equality: CEL permits it and answers false, so
 * that a slip such as a time against a text would silently never hold.
 */
final class EqualityCheck {
  /** An equality of different types. */
  record Mismatch(Expr left, String leftType, String rightType) {}

  private final Map<Long, Type> types;

  private EqualityCheck(Map<Long, Type> types) {
    this.types = types;
  }

  /** The first such equality of a checked expression. */
  static Optional<Mismatch> in(Ast ast) {
    CheckedExpr checked = CEL.astToCheckedExpr(ast);
    return new EqualityCheck(checked.getTypeMapMap()).visit(checked.getExpr());
  }

  private Optional<Mismatch> visit(Expr expr) {
    for (Expr part : parts(expr)) {
      Optional<Mismatch> found = visit(part);
      if (found.isPresent()) {
        return found;
      }
    }
    if (expr.hasCallExpr()
        && ExpressionRewriter.EQUALITY.contains(expr.getCallExpr().getFunction())) {
      Expr left = expr.getCallExpr().getArgs(0);
      Type leftType = types.get(left.getId());
      Type rightType = types.get(expr.getCallExpr().getArgs(1).getId());
      if (leftType != null && rightType != null && !same(leftType, rightType)) {
        return Optional.of(
            new Mismatch(
                left, Types.formatCheckedType(leftType), Types.formatCheckedType(rightType)));
      }
    }
    return Optional.empty();
  }

  private static boolean same(Type left, Type right) {
    if (open(left) || open(right)) {
      return true;
    }
    boolean lists = left.hasListType() && right.hasListType();
    return lists
        ? same(left.getListType().getElemType(), right.getListType().getElemType())
        : left.equals(right);
  }

  /** The type of an empty list's items is not settled. */
  private static boolean open(Type type) {
    return type.hasDyn() || !type.getTypeParam().isEmpty();
  }

  private static List<Expr> parts(Expr expr) {
    return switch (expr.getExprKindCase()) {
      case CALL_EXPR ->
          Stream.concat(
                  expr.getCallExpr().hasTarget()
                      ? Stream.of(expr.getCallExpr().getTarget())
                      : Stream.empty(),
                  expr.getCallExpr().getArgsList().stream())
              .toList();
      case SELECT_EXPR -> List.of(expr.getSelectExpr().getOperand());
      case LIST_EXPR -> expr.getListExpr().getElementsList();
      case STRUCT_EXPR ->
          expr.getStructExpr().getEntriesList().stream()
              .map(Expr.CreateStruct.Entry::getValue)
              .toList();
      case COMPREHENSION_EXPR -> {
        Comprehension fold = expr.getComprehensionExpr();
        yield List.of(
            fold.getIterRange(),
            fold.getAccuInit(),
            fold.getLoopCondition(),
            fold.getLoopStep(),
            fold.getResult());
      }
      case CONST_EXPR, IDENT_EXPR, EXPRKIND_NOT_SET -> List.of();
    };
  }
}
