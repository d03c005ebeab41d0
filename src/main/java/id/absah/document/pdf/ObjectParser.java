package id.absah.document.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Direct objects (ISO 32000-2, 7.3), nested at most as deep as the limits say. */
final class ObjectParser {
  private static final PdfObject.Bool TRUE = new PdfObject.Bool(true);
  private static final PdfObject.Bool FALSE = new PdfObject.Bool(false);
  private static final int MAX_GENERATION = 65_535;

  private final Lexer lexer;
  private final int maxDepth;
  private final ParseBudget budget;

  ObjectParser(Lexer lexer, int maxDepth, ParseBudget budget) {
    this.lexer = lexer;
    this.maxDepth = maxDepth;
    this.budget = budget;
  }

  /** The object that begins after white-space and comments. */
  PdfObject value() throws PdfSyntaxException {
    return value(0);
  }

  private PdfObject value(int depth) throws PdfSyntaxException {
    lexer.skipSpace();
    budget.countValue();
    int c = lexer.peek();
    return switch (c) {
      case '/' -> budget.shared(lexer.name());
      case '(' -> string(lexer.literalString());
      case '<' ->
          lexer.peekAt(lexer.position() + 1) == '<' ? dict(depth + 1) : string(lexer.hexString());
      case '[' -> array(depth + 1);
      case '+', '-', '.' -> lexer.number();
      default -> Characters.digit(c) ? numberOrReference() : keyword();
    };
  }

  private PdfObject.Str string(PdfObject.Str read) throws PdfSyntaxException {
    budget.countString(read.value().length());
    return read;
  }

  private PdfObject keyword() throws PdfSyntaxException {
    if (lexer.take(Keywords.TRUE)) {
      return TRUE;
    }
    if (lexer.take(Keywords.FALSE)) {
      return FALSE;
    }
    if (lexer.take(Keywords.NULL)) {
      return PdfObject.Null.NULL;
    }
    throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "token");
  }

  private PdfObject numberOrReference() throws PdfSyntaxException {
    PdfObject number = lexer.number();
    if (!(number instanceof PdfObject.Int integer) || integer.value() > Integer.MAX_VALUE) {
      return number;
    }
    int after = lexer.position();
    lexer.skipSpace();
    long generation = lexer.unsigned();
    if (generation >= 0 && generation <= MAX_GENERATION) {
      lexer.skipSpace();
      if (lexer.take(Keywords.R)) {
        return new PdfObject.Ref((int) integer.value(), (int) generation);
      }
    }
    lexer.moveTo(after);
    return number;
  }

  private PdfObject.Array array(int depth) throws PdfSyntaxException {
    enter(depth, 1);
    budget.countArray();
    List<PdfObject> items = new ArrayList<>();
    while (true) {
      lexer.skipSpace();
      if (lexer.peek() == ']') {
        lexer.moveTo(lexer.position() + 1);
        return new PdfObject.Array(items);
      }
      items.add(value(depth));
    }
  }

  private PdfObject.Dict dict(int depth) throws PdfSyntaxException {
    enter(depth, 2);
    budget.countDictionary();
    Map<String, PdfObject> entries = new LinkedHashMap<>();
    Set<String> duplicates = Set.of();
    while (true) {
      lexer.skipSpace();
      int c = lexer.peek();
      if (c == '>' && lexer.peekAt(lexer.position() + 1) == '>') {
        lexer.moveTo(lexer.position() + 2);
        return new PdfObject.Dict(entries, duplicates);
      }
      if (c != '/') {
        throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "dictionary key");
      }
      budget.countEntry();
      String key = budget.shared(lexer.name()).value();
      if (entries.put(key, value(depth)) != null) {
        lexer.markOdd();
        duplicates = duplicates.isEmpty() ? new LinkedHashSet<>() : duplicates;
        duplicates.add(key);
      }
    }
  }

  private void enter(int depth, int bracket) throws PdfSyntaxException {
    if (depth > maxDepth) {
      throw new PdfSyntaxException(PdfCode.LIMIT_DEPTH, Integer.toString(depth));
    }
    lexer.moveTo(lexer.position() + bracket);
  }
}
