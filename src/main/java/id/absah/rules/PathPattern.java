package id.absah.rules;

import com.google.re2j.Pattern;

/**
 * A glob over the paths of documents: {@code *} stands for anything but a slash, {@code **} for
 * anything, {@code ?} for one character but a slash. Linear in the path's length.
 */
public final class PathPattern {
  private final Pattern pattern;

  private PathPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Compiles a glob. */
  public static PathPattern of(String glob) {
    StringBuilder regex = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    int i = 0;
    while (i < glob.length()) {
      char c = glob.charAt(i);
      if (c != '*' && c != '?') {
        literal.append(c);
        i++;
        continue;
      }
      regex.append(Pattern.quote(literal.toString()));
      literal.setLength(0);
      boolean deep = glob.startsWith("**", i);
      if (glob.startsWith("**/", i)) {
        // "a/**/b" also means "a/b".
        regex.append("(?:.*/)?");
        i += 3;
      } else {
        regex.append(deep ? ".*" : c == '*' ? "[^/]*" : "[^/]");
        i += deep ? 2 : 1;
      }
    }
    regex.append(Pattern.quote(literal.toString()));
    return new PathPattern(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  /** Whether the whole path fits. */
  public boolean matches(String path) {
    return pattern.matches(path);
  }
}
