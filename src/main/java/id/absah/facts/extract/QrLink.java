package id.absah.facts.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the text of a QR code leads, read as browsers read it (WHATWG URL, 4.4): what stands before
 * an @ is no host, and a backslash is a slash.
 */
final class QrLink {
  private static final int MAX_HOST = 253;

  private QrLink() {}

  /** The host in lower case, without port; empty when the text is no link. */
  static Optional<String> host(String text) {
    String link = text.strip().replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
    int scheme = scheme(link);
    String rest = link.substring(scheme);
    if (scheme == 0 && !looksLikeLink(rest)) {
      return Optional.empty();
    }
    int begin = 0;
    while (begin < rest.length() && rest.charAt(begin) == '/') {
      begin++;
    }
    int end = begin;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(begin, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.startsWith("[") ? host.indexOf("]:") + 1 : host.indexOf(':');
    host = port > 0 ? host.substring(0, port) : host;
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    host = host.toLowerCase(Locale.ROOT);
    return host.isEmpty()
        ? Optional.empty()
        : Optional.of(host.length() > MAX_HOST ? host.substring(0, MAX_HOST) : host);
  }

  /** Where the scheme with its colon ends; 0 without one that leads to a host. */
  private static int scheme(String link) {
    String lower = link.toLowerCase(Locale.ROOT);
    if (lower.startsWith("https:")) {
      return 6;
    }
    if (lower.startsWith("http:")) {
      return 5;
    }
    int colon = lower.indexOf("://");
    boolean named = colon > 0 && lower.substring(0, colon).matches("[a-z][a-z0-9+.-]*");
    return named ? colon + 1 : 0;
  }

  /** "www.example.id", "example.id/abc": scanners open these as well. */
  private static boolean looksLikeLink(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.matches("(www\\.\\S+|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}[/?:]\\S*)");
  }

  /** Whether a host is one of the named ones or below one of them. */
  static boolean under(String host, List<String> named) {
    for (String name : named) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (host.equals(lower) || host.endsWith("." + lower)) {
        return true;
      }
    }
    return false;
  }
}
