package id.absah.document.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader sees of one character: it is drawn on a ground of which more than one may be
 * possible, and things are painted over it later. Seen is what is seen in every possible case.
 */
final class Sight {
  /** Possible cases; of more, as of many gradients one upon another, nothing is known. */
  private static final int MAX_CASES = 64;

  /** A ground, and the inside and the outline of the character on it. */
  private record Case(Tone ground, Tone fill, Tone stroke) {
    boolean seen() {
      return fill.seenOn(ground) || stroke.seenOn(ground);
    }
  }

  private Set<Case> cases = Set.of(new Case(Tone.WHITE, Tone.NONE, Tone.NONE));
  private boolean hidden;

  /** An area that is painted before the character. */
  void ground(PaintedArea area) {
    Set<Case> after = new LinkedHashSet<>();
    for (Case each : cases) {
      if (!area.certain()) {
        after.add(each);
      }
      for (Tone tone : area.on(each.ground())) {
        after.add(new Case(tone, Tone.NONE, Tone.NONE));
      }
    }
    take(after);
  }

  /** The character itself. */
  void draw(Tone fill, float alpha, Tone stroke, float strokeAlpha) {
    Set<Case> after = new LinkedHashSet<>();
    for (Case each : cases) {
      after.add(
          new Case(
              each.ground(),
              fill.over(each.ground(), alpha),
              stroke.over(each.ground(), strokeAlpha)));
    }
    take(after);
  }

  /** An area that is painted later and lets through what lies below. */
  void cover(PaintedArea area) {
    Set<Case> after = new LinkedHashSet<>();
    for (Case each : cases) {
      if (!area.certain()) {
        after.add(each);
      }
      List<Tone> grounds = area.over(each.ground());
      List<Tone> fills = area.over(each.fill());
      List<Tone> strokes = area.over(each.stroke());
      for (int i = 0; i < grounds.size(); i++) {
        after.add(new Case(grounds.get(i), fills.get(i), strokes.get(i)));
      }
      // Of a picture nothing is known but that it may be paper.
      hidden |= each.ground().picture() && area.hides();
    }
    take(after);
  }

  private void take(Set<Case> after) {
    cases = after;
    hidden |= after.size() > MAX_CASES;
  }

  boolean seen() {
    return !hidden && cases.stream().allMatch(Case::seen);
  }
}
