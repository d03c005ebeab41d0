package id.absah.corpus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happens to a letter after its first revision, step by step. */
final class Revisions {
  private final SignatureWriter signatures;

  Revisions(SignatureWriter signatures) {
    this.signatures = signatures;
  }

  /**
   * Takes the steps.
   *
   * @param pdf the letter
   * @param steps each a mapping with one entry, its name the step
   * @param head who signs when a step does not say
   * @param at when the first signature is made when a step does not say
   * @return the file
   */
  byte[] add(LetterPdf pdf, List<Declared> steps, String head, OffsetDateTime at) {
    List<String> evidence = new ArrayList<>();
    OffsetDateTime now = at;
    int signed = 0;
    List<Declared> inPlace = new ArrayList<>();
    for (Declared step : steps) {
      String name = step.entries().keySet().iterator().next();
      if (Set.of("patch", "truncate").contains(name)) {
        inPlace.add(step);
        continue;
      }
      if (name.equals("sign")) {
        SignatureRecipe recipe = sign(pdf, step.map(name), head, now, ++signed);
        evidence.addAll(signatures.evidenceFor(recipe));
        if (recipe.revocation() == SignatureRecipe.Evidence.DSS) {
          signatures.addEvidence(pdf, evidence, recipe.at().toInstant().plusSeconds(90));
        }
      } else {
        other(pdf, name, step, evidence, now.toInstant());
      }
      now = now.plusMinutes(11);
    }
    byte[] bytes = pdf.out().bytes();
    for (Declared step : inPlace) {
      bytes = alter(bytes, step);
    }
    return bytes;
  }

  private SignatureRecipe sign(
      LetterPdf pdf, Declared declared, String head, OffsetDateTime at, int count) {
    Map<String, Object> entries = new LinkedHashMap<>(declared.entries());
    String slotName = declared.text("slot", "signer-" + count);
    boolean damaged = declared.truth("damaged", false);
    entries.remove("slot");
    entries.remove("damaged");
    SignatureRecipe recipe =
        SignatureRecipe.read(new Declared(declared.where(), entries), head, at);
    Optional<Slot> slot = pdf.slot(slotName);
    if (recipe.look().equals("block")) {
      slot = slot.map(s -> new Slot(s.page(), s.x(), s.y(), s.width() * 2, s.height()));
    }
    signatures.sign(pdf, recipe, slot, damaged);
    return recipe;
  }

  private void other(
      LetterPdf pdf, String name, Declared step, List<String> evidence, Instant now) {
    switch (name) {
      case "dss" -> {
        Declared dss = step.map(name).only(Set.of("at"));
        Instant at = dss.optional("at").map(t -> OffsetDateTime.parse(t).toInstant()).orElse(now);
        signatures.addEvidence(pdf, evidence, at);
        return;
      }
      case "timestamp" -> {
        Declared stamp = step.map(name).only(Set.of("at", "tsa"));
        Instant at = OffsetDateTime.parse(stamp.text("at")).toInstant();
        signatures.stamp(pdf, stamp.text("tsa", "tsa"), at);
        return;
      }
      case "replace" -> {
        Declared replace = step.map(name).only(Set.of("page", "find", "with"));
        pdf.replaceText(replace.number("page", 1), replace.text("find"), replace.text("with"));
      }
      case "annotate" -> annotate(pdf, step.map(name).only(Set.of("text")).text("text"));
      case "catalog" -> {
        Declared entry = step.map(name).only(Set.of("key", "value"));
        pdf.putCatalog(entry.text("key"), entry.text("value"));
        pdf.writeCatalog();
      }
      case "fill" -> {
        Declared fill = step.map(name).only(Set.of("name", "value", "shown"));
        pdf.fill(fill.text("name"), fill.text("value"), fill.text("shown"));
      }
      case "remove-page" -> pdf.removeLastPage();
      default -> throw new IllegalArgumentException("no such step: " + name);
    }
    pdf.end();
  }

  /** A text annotation in the middle of page 1, over what stands there. */
  private static void annotate(LetterPdf pdf, String text) {
    PdfOutput out = pdf.out();
    int appearance =
        out.addStream(
            "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</Helv<</Type/Font"
                + "/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>",
            ("1 1 1 rg 0 0 200 20 re f BT 0 g /Helv 14 Tf 4 5 Td (" + text + ") Tj ET")
                .getBytes(StandardCharsets.ISO_8859_1));
    int annotation = out.reserve();
    out.put(
        annotation,
        "<</Type/Annot/Subtype/FreeText/Rect[310 595 440 609]/F 4/Contents "
            + out.text(annotation, text)
            + "/DA "
            + out.text(annotation, "/Helv 11 Tf 0 g")
            + "/P "
            + pdf.pageObject(1)
            + " 0 R/AP<</N "
            + appearance
            + " 0 R>>>>");
    pdf.addAnnotation(1, annotation);
  }

  private static byte[] alter(byte[] bytes, Declared step) {
    if (step.has("truncate")) {
      return Arrays.copyOf(bytes, step.number("truncate", 0));
    }
    Declared patch = step.map("patch").only(Set.of("find", "with"));
    String file = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = file.indexOf(patch.text("find"));
    if (at < 0 || patch.text("find").length() != patch.text("with").length()) {
      throw new IllegalArgumentException(patch.where() + ": not found, or of another length");
    }
    byte[] altered = bytes.clone();
    byte[] with = patch.text("with").getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(with, 0, altered, at, with.length);
    return altered;
  }
}
