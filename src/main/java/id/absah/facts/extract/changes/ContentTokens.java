package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits a content stream (7.8.2) into operands and operators. Anything that it does not know, such
 * as an inline image, ends the reading as failed.
 */
final class ContentTokens {
  private static final String DELIMITERS = "()<>[]{}/%";
  private static final String SPACES = "\0\t\n\f\r ";
  private static final Set<String> KEYWORDS = Set.of("true", "false", "null");
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

  /** As much as a page may have to be read here. */
  private static final int MAX_JOINED = 64 << 20;

  private final Octets bytes;
  private int at;
  private int open;
  private boolean failed;

  ContentTokens(Octets bytes) {
    this.bytes = bytes;
  }

  /** An operator with the operands before it; arrays are flattened into their items. */
  record Instruction(String operator, List<PdfObject> operands) {}

  /** The next instruction; empty at the end or when {@link #failed()}. */
  Optional<Instruction> next() {
    List<PdfObject> operands = new ArrayList<>();
    while (!failed) {
      skip();
      if (at >= bytes.length()) {
        failed |= !operands.isEmpty() || open != 0;
        return Optional.empty();
      }
      char c = (char) bytes.at(at);
      if (c == '(') {
        operands.add(new PdfObject.Str(Octets.of(literal()), false));
      } else if (c == '<' && at + 1 < bytes.length() && bytes.at(at + 1) != '<') {
        operands.add(new PdfObject.Str(Octets.of(hex()), true));
      } else if (c == '[' || c == ']' || c == '<' || c == '>') {
        bracket(c);
      } else if (c == '/') {
        at++;
        operands.add(new PdfObject.Name(regular()));
      } else if (DELIMITERS.indexOf(c) >= 0) {
        failed = true;
      } else {
        String word = regular();
        Optional<PdfObject> number =
            open > 0 && KEYWORDS.contains(word) ? keyword(word) : number(word);
        if (number.isEmpty()) {
          // Readers differ on an operator inside of an array or dictionary.
          failed |= open != 0;
          return Optional.of(new Instruction(word, List.copyOf(operands)));
        }
        operands.add(number.get());
      }
    }
    return Optional.empty();
  }

  /** Arrays and dictionaries are flattened, but each must be closed before an operator. */
  private void bracket(char c) {
    boolean dictionary = c == '<' || c == '>';
    failed |= dictionary && (at + 1 >= bytes.length() || bytes.at(at + 1) != c);
    at += dictionary ? 2 : 1;
    open += c == '[' || c == '<' ? 1 : -1;
    failed |= open < 0;
  }

  boolean failed() {
    return failed;
  }

  private void skip() {
    boolean comment = false;
    while (at < bytes.length()) {
      char c = (char) bytes.at(at);
      if (c == '%') {
        comment = true;
      } else if (c == '\n' || c == '\r') {
        comment = false;
      } else if (!comment && SPACES.indexOf(c) < 0) {
        return;
      }
      at++;
    }
  }

  private String regular() {
    int start = at;
    while (at < bytes.length()
        && SPACES.indexOf(bytes.at(at)) < 0
        && DELIMITERS.indexOf(bytes.at(at)) < 0) {
      at++;
    }
    String word = Latin.of(bytes.slice(start, at));
    // An escaped name could mean another font than it spells.
    failed |= word.indexOf('#') >= 0;
    return word;
  }

  private static Optional<PdfObject> number(String word) {
    // Nothing but 7.3.3: other numbers of Java, such as 1e9 and 0f, are two tokens to some reader.
    if (word.isEmpty() || word.length() > 30 || !NUMBER.matcher(word).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PdfObject.Real(Double.parseDouble(word)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<PdfObject> keyword(String word) {
    return Optional.of(
        word.equals("null") ? PdfObject.Null.NULL : new PdfObject.Bool(word.equals("true")));
  }

  /** The parts of a page's contents as one (7.8.2); empty when they are too large. */
  static Optional<Octets> joined(List<Octets> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Octets part : parts) {
      if ((long) all.size() + part.length() > MAX_JOINED) {
        return Optional.empty();
      }
      all.writeBytes(part.toByteArray());
      all.write('\n');
    }
    return Optional.of(Octets.of(all.toByteArray()));
  }

  /** 7.3.4.2. */
  private byte[] literal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int depth = 1;
    at++;
    while (at < bytes.length()) {
      int c = bytes.at(at++);
      if (c == '\\') {
        escape(out);
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return out.toByteArray();
      }
      out.write(c);
    }
    failed = true;
    return new byte[0];
  }

  private void escape(ByteArrayOutputStream out) {
    if (at >= bytes.length()) {
      return;
    }
    int c = bytes.at(at++);
    int known = "nrtbf".indexOf(c);
    if (known >= 0) {
      out.write("\n\r\t\b\f".charAt(known));
    } else if (c >= '0' && c <= '7') {
      int code = c - '0';
      for (int i = 0; i < 2 && at < bytes.length() && octal(bytes.at(at)); i++) {
        code = code * 8 + bytes.at(at++) - '0';
      }
      out.write(code);
    } else if (c == '\r') {
      at += at < bytes.length() && bytes.at(at) == '\n' ? 1 : 0;
    } else if (c != '\n') {
      out.write(c);
    }
  }

  private static boolean octal(int c) {
    return c >= '0' && c <= '7';
  }

  /** 7.3.4.3. */
  private byte[] hex() {
    StringBuilder digits = new StringBuilder();
    at++;
    while (at < bytes.length() && bytes.at(at) != '>') {
      char c = (char) bytes.at(at++);
      if (Character.digit(c, 16) >= 0 && c < 0x80) {
        digits.append(c);
      } else if (SPACES.indexOf(c) < 0) {
        failed = true;
      }
    }
    failed |= at >= bytes.length();
    at++;
    if (digits.length() % 2 == 1) {
      digits.append('0');
    }
    byte[] decoded = new byte[digits.length() / 2];
    for (int i = 0; i < decoded.length; i++) {
      decoded[i] = (byte) Integer.parseInt(digits, 2 * i, 2 * i + 2, 16);
    }
    return decoded;
  }

  /** The instructions of a string of operators, such as a default appearance. */
  static List<Instruction> all(String text) {
    ContentTokens tokens = new ContentTokens(Octets.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    List<Instruction> all = new ArrayList<>();
    Optional<Instruction> next = tokens.next();
    while (next.isPresent()) {
      all.add(next.get());
      next = tokens.next();
    }
    return all;
  }
}
