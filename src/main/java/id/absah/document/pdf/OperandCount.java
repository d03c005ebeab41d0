package id.absah.document.pdf;

/**
 * How many values a reader holds at once when it reads some bytes: PDFBox keeps an object of its
 * own for each operand until an operator takes them, and two bytes are enough to write one.
 */
final class OperandCount {
  private final byte[] data;
  private int position;
  private int depth;
  private int pending;
  private int most;

  private OperandCount(byte[] data) {
    this.data = data;
  }

  /** The most values that stand before an operator in a content stream (ISO 32000-2, 7.8.2). */
  static int beforeAnOperator(byte[] content) {
    return new OperandCount(content).run(true);
  }

  /** All values of the objects in an object stream. */
  static int all(byte[] objects) {
    return new OperandCount(objects).run(false);
  }

  private int run(boolean operators) {
    while (position < data.length) {
      int c = data[position++] & 0xFF;
      if (Characters.white(c)) {
        continue;
      }
      switch (c) {
        case '%' -> skipTo('\n', '\r');
        case '(' -> literal();
        case '[', '{' -> depth++;
        case ']', '}' -> depth = Math.max(0, depth - 1);
        case '<' -> open();
        case '>' -> close();
        default -> regular(operators && c != '/' && !numeric(c));
      }
      if (c != ']' && c != '>' && c != '%') {
        most = Math.max(most, ++pending);
      }
    }
    return most;
  }

  private static boolean numeric(int c) {
    return Characters.digit(c) || c == '+' || c == '-' || c == '.';
  }

  private void open() {
    if (position < data.length && data[position] == '<') {
      position++;
      depth++;
    } else {
      skipTo('>', '>');
    }
  }

  private void close() {
    if (position < data.length && data[position] == '>') {
      position++;
      depth = Math.max(0, depth - 1);
    }
  }

  private void skipTo(int end, int other) {
    while (position < data.length && data[position] != end && data[position] != other) {
      position++;
    }
    position++;
  }

  private void literal() {
    int open = 1;
    while (position < data.length && open > 0) {
      int c = data[position++];
      if (c == '\\') {
        position++;
      } else if (c == '(') {
        open++;
      } else if (c == ')') {
        open--;
      }
    }
  }

  /** A name, a number, or a word; a word outside of all brackets takes what stands before it. */
  private void regular(boolean word) {
    int start = position - 1;
    while (position < data.length && Characters.regular(data[position] & 0xFF)) {
      position++;
    }
    if (word && depth == 0) {
      pending = 0;
      if (position - start == 2 && data[start] == 'I' && data[start + 1] == 'D') {
        inlineImage();
      }
    }
  }

  /** 8.9.7: the data of an inline image end with {@code EI} between white-space. */
  private void inlineImage() {
    while (position < data.length) {
      boolean end =
          Characters.white(data[position] & 0xFF)
              && position + 2 < data.length
              && data[position + 1] == 'E'
              && data[position + 2] == 'I'
              && (position + 3 == data.length || Characters.white(data[position + 3] & 0xFF));
      position += end ? 3 : 1;
      if (end) {
        return;
      }
    }
  }
}
