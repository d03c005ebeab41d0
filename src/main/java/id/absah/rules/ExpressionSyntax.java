package id.absah.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.parser.gen.CELLexer;
import org.projectnessie.cel.parser.gen.CELParser;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.BailErrorStrategy;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.BaseErrorListener;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CharStreams;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CommonTokenStream;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.RecognitionException;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.Recognizer;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.Token;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Looks for the first place where a text stops being CEL, before {@code Env.parse} sees it: that
 * one keeps the generated parser's console listener, which writes to the standard error stream.
 */
final class ExpressionSyntax {
  // An expression of the policy is a few lines; the part that is shown of what is wrong, a word.
  private static final int SHOWN = 30;

  /**
   * Where it stops.
   *
   * @param line from 0
   * @param column from 0
   * @param near what stands there; empty at the end of the text
   */
  record Fault(int line, int column, String near) {}

  private ExpressionSyntax() {}

  /** The first fault; empty for an expression that can be read. */
  static Optional<Fault> fault(String text) {
    CELLexer lexer = new CELLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(new Stop());
    CELParser parser = new CELParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      parser.start();
      return Optional.empty();
    } catch (UnreadableCharacter e) {
      int start = text.offsetByCodePoints(0, Math.min(e.at, text.codePointCount(0, text.length())));
      return Optional.of(new Fault(e.line, e.column, shown(text.substring(start))));
    } catch (ParseCancellationException e) {
      if (e.getCause() instanceof RecognitionException wrong && wrong.getOffendingToken() != null) {
        Token token = wrong.getOffendingToken();
        String near = token.getType() == Token.EOF ? "" : shown(token.getText());
        return Optional.of(
            new Fault(Math.max(token.getLine() - 1, 0), token.getCharPositionInLine(), near));
      }
      return Optional.of(new Fault(0, 0, ""));
    }
  }

  private static String shown(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "\u2026";
  }

  /** The generated lexer would pass over characters that no token begins with. */
  private static final class Stop extends BaseErrorListener {
    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object offendingSymbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException e) {
      int at = recognizer instanceof CELLexer lexer ? lexer._tokenStartCharIndex : 0;
      throw new UnreadableCharacter(at, Math.max(line - 1, 0), column);
    }
  }

  private static final class UnreadableCharacter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final int line;
    private final int column;

    UnreadableCharacter(int at, int line, int column) {
      this.at = at;
      this.line = line;
      this.column = column;
    }
  }
}
