package id.absah.facts.extract;

import id.absah.document.Defect;
import java.util.Optional;

/**
 * What text recognition gave for a picture.
 *
 * @param text empty when none was recognised
 * @param problem why the picture was not, or not wholly, looked at
 */
record Recognition(Optional<String> text, Optional<Defect> problem) {
  static Recognition of(String text) {
    return new Recognition(
        Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty()), Optional.empty());
  }

  static Recognition failed(Defect problem) {
    return new Recognition(Optional.empty(), Optional.of(problem));
  }
}
