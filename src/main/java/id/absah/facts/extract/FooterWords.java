package id.absah.facts.extract;

import id.absah.facts.ExtractionSettings.FooterWording;
import id.absah.facts.FooterStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands the two elements of Pasal 15 in a text: signed electronically, and issued by. */
final class FooterWords {
  /** Occurrences of one phrase that are looked at; a page repeats its footer once or twice. */
  private static final int MAX_HITS = 50;

  /** May stand between "issued by" and the issuer's name, the logo's words among them. */
  private static final List<String> BEFORE_NAME =
      List.of(
          "oleh",
          "lembaga",
          "penyelenggara",
          "pihak",
          "psre",
          "yaitu",
          "sertifikasi",
          "sertifikat",
          "elektronik",
          "eletronik",
          "balai",
          "besar");

  /** After "issued" without "by", they say how or where it was issued, not by whom. */
  private static final Set<String> NO_NAME =
      Set.of(
          "secara",
          "melalui",
          "pada",
          "di",
          "dengan",
          "untuk",
          "dari",
          "dan",
          "tanggal",
          "atas",
          "menggunakan",
          "sejak",
          "dalam",
          "berdasarkan",
          "sesuai");

  private static final String BY = "oleh";
  private static final int MAX_NAME = 80;

  /** Half of the length from which a word must be several that a page has fused. */
  private static final int FUSED_WORD = 15;

  private final List<String> signed;
  private final List<String> issued;
  private final List<String> issuers;
  private final int window;
  private final PlainStatement plainly;

  FooterWords(FooterWording wording) {
    this.signed = longestFirst(wording.signed());
    this.issued = longestFirst(wording.issued());
    this.issuers = longestFirst(wording.issuers());
    this.window = wording.window();
    List<String> names = new ArrayList<>(issued);
    names.addAll(issuers);
    this.plainly = new PlainStatement(names);
  }

  private static List<String> longestFirst(List<String> phrases) {
    List<String> squeezed = new ArrayList<>();
    for (String phrase : phrases) {
      String text = Squeezed.text(phrase);
      if (!text.isEmpty() && !squeezed.contains(text)) {
        squeezed.add(text);
      }
    }
    squeezed.sort(Comparator.comparingInt(String::length).reversed());
    return squeezed;
  }

  /** Where an element stands, in squeezed characters. */
  private record Span(int from, int to) {
    int distance(Span other) {
      return Math.max(0, Math.max(from - other.to, other.from - to));
    }

    Span with(Span other) {
      return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  /** An "issued by" with the issuer it names. */
  private record Issuer(Span span, boolean recognised, String name) {}

  FooterStatement understand(String raw) {
    Squeezed text = Squeezed.of(raw);
    List<Issuer> statements = issuers(text);
    List<Span> signatures = signatures(text);
    FooterStatement best = FooterStatement.NOTHING;
    for (Span signature : signatures) {
      Optional<Issuer> issuer = issuerOf(signature, statements);
      if (issuer.isPresent()) {
        best = best.better(both(text, signature, issuer.get()));
      }
    }
    for (Issuer issuer : statements) {
      if (issuer.recognised()) {
        best =
            best.better(
                statement(
                    FooterStatus.PARTIAL,
                    text,
                    issuer.span(),
                    Optional.of(issuer.name()),
                    FooterStatement.NO_SIGNED));
      }
    }
    for (Span signature : signatures) {
      if (IssuerName.isNamedBehind(text, signature.to(), issuers)) {
        best =
            best.better(
                statement(FooterStatus.PARTIAL, text, signature, Optional.empty(), List.of()));
      }
    }
    if (!signatures.isEmpty()) {
      best =
          best.better(
              statement(
                  FooterStatus.PARTIAL,
                  text,
                  signatures.get(0),
                  Optional.empty(),
                  FooterStatement.NO_ISSUED));
    }
    return best;
  }

  /** What a signature and an issuer say together. */
  private FooterStatement both(Squeezed text, Span signature, Issuer issuer) {
    Span both = signature.with(issuer.span());
    Optional<String> name = Optional.of(issuer.name());
    if (FooterSense.deniesSigned(text, signature.from(), both.to())) {
      return FooterStatement.NOTHING;
    }
    if (!issuer.recognised()) {
      return statement(FooterStatus.OTHER_ISSUER, text, both, name, FooterStatement.NO_ISSUED);
    }
    boolean plain =
        plainly.holds(
            text, signature.from(), signature.to(), issuer.span().from(), issuer.span().to());
    return statement(
        plain ? FooterStatus.COMPLETE : FooterStatus.PARTIAL, text, both, name, List.of());
  }

  /** The issuer that a signature is said with: the next behind it, else the last before it. */
  private Optional<Issuer> issuerOf(Span signature, List<Issuer> statements) {
    Issuer behind = null;
    Issuer before = null;
    for (Issuer issuer : statements) {
      if (signature.distance(issuer.span()) > window) {
        continue;
      }
      if (issuer.span().from() >= signature.to()) {
        behind = behind == null || issuer.span().from() < behind.span().from() ? issuer : behind;
      } else if (before == null || issuer.span().from() > before.span().from()) {
        before = issuer;
      }
    }
    return Optional.ofNullable(behind == null ? before : behind);
  }

  private static FooterStatement statement(
      FooterStatus status,
      Squeezed text,
      Span span,
      Optional<String> issuer,
      List<String> missing) {
    String written = onOneLine(text.raw(span.from(), span.to()));
    return new FooterStatement(status, written, issuer, missing);
  }

  private static String onOneLine(String text) {
    return text.replace('\n', ' ');
  }

  private List<Span> signatures(Squeezed text) {
    List<Span> spans = new ArrayList<>();
    for (String phrase : signed) {
      int from = 0;
      for (int hits = 0; hits < MAX_HITS; hits++) {
        int[] hit = PhraseSearch.find(text.text(), phrase, from);
        if (hit.length == 0) {
          break;
        }
        if (!FooterSense.deniesSigned(text, hit[0], hit[1])) {
          spans.add(new Span(hit[0], hit[1]));
        }
        from = hit[1];
      }
    }
    spans.sort(Comparator.comparingInt(Span::from));
    return spans;
  }

  private List<Issuer> issuers(Squeezed text) {
    List<Issuer> found = new ArrayList<>();
    for (String phrase : issued) {
      int from = 0;
      for (int hits = 0; hits < MAX_HITS; hits++) {
        int[] hit = PhraseSearch.find(text.text(), phrase, from);
        if (hit.length == 0) {
          break;
        }
        if (!FooterSense.deniesIssued(text, hit[0])) {
          issuer(text, hit[0], hit[1]).ifPresent(found::add);
        }
        from = hit[1];
      }
    }
    return found;
  }

  private Optional<Issuer> issuer(Squeezed text, int from, int end) {
    int at = end;
    while (true) {
      for (String name : issuers) {
        int nameEnd = PhraseSearch.endAtStart(text.text(), at, name);
        if (nameEnd >= 0 && IssuerName.endsAt(text, nameEnd, name.length(), fused(text, from))) {
          String written = onOneLine(text.raw(at, nameEnd));
          return Optional.of(new Issuer(new Span(from, nameEnd), true, written));
        }
      }
      int next = afterWord(text.text(), at);
      if (next < 0 || sentenceEnds(text, at)) {
        break;
      }
      at = next;
    }
    if (at >= text.length() || (at > end && sentenceEnds(text, at))) {
      return Optional.empty(); // issued, but nobody is named
    }
    int nameStart = text.text().startsWith(BY, end) ? end + BY.length() : end;
    String name = name(text, nameStart, at);
    String first = name.split(" ", 2)[0];
    boolean by = text.text().substring(from, at).contains(BY);
    if (name.isEmpty() || (!by && NO_NAME.contains(Squeezed.text(first)))) {
      return Optional.empty();
    }
    int nameEnd = Math.max(at, nameStart + Squeezed.text(name).length());
    return Optional.of(new Issuer(new Span(from, nameEnd), false, name));
  }

  /** Whether no space stands between "issued" and what is before it. */
  private static boolean fused(Squeezed text, int from) {
    return from >= 2 * FUSED_WORD
        && text.originAfter(from) - text.origin(from - 2 * FUSED_WORD) == 2 * FUSED_WORD;
  }

  private static int afterWord(String text, int at) {
    for (String word : BEFORE_NAME) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return -1;
  }

  /** Whether a full stop or semicolon stands before the squeezed character. */
  private static boolean sentenceEnds(Squeezed text, int at) {
    String between = text.raw().substring(text.originAfter(at), text.origin(at));
    return between.indexOf('.') >= 0 || between.indexOf(';') >= 0;
  }

  /**
   * A name in the raw text, up to the end of the line or clause; a line that ends before the name's
   * own words is gone over.
   */
  private static String name(Squeezed text, int start, int ownWords) {
    String raw = text.raw();
    int from = text.origin(start);
    int to = from;
    while (to < raw.length() && to - from < MAX_NAME) {
      char c = raw.charAt(to);
      boolean lineEnds = c == '\n' && to >= text.origin(ownWords);
      boolean stops =
          c == '.' && to + 1 < raw.length() && Character.isWhitespace(raw.charAt(to + 1));
      if (lineEnds || stops || ",;(\"".indexOf(c) >= 0) {
        break;
      }
      to++;
    }
    String name = onOneLine(raw.substring(from, to)).strip();
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
