package id.absah.reports.html;

import java.util.List;

/** What the template reads: text made safe and chosen, numbers in words, tones for colours. */
final class Views {
  private Views() {}

  /** A number at the head of the page. */
  record Tile(String label, String value, String note, String tone) {}

  /** A label and its value. */
  record Pair(String label, String value) {}

  /** A stretch of a bar or ring; positions are shares of the whole as SVG numbers. */
  record Part(String label, String count, String start, String width, String tone) {}

  /** A bar made of parts. */
  record Bar(
      String name,
      String title,
      String basis,
      String severity,
      List<Part> parts,
      String total,
      String note) {}

  /** A certificate to be looked after. */
  record Certificate(
      String holder,
      String organization,
      String ends,
      String daysLeft,
      String standing,
      String tone,
      String documents,
      String remedy) {}

  /** A holder of the register to be looked after. */
  record Holder(
      String name,
      String unit,
      String standing,
      String tone,
      String documents,
      String lastUsed,
      String daysLeft) {}

  /** A finding. */
  record Item(
      String anchor,
      String path,
      String number,
      String unit,
      String rule,
      String title,
      String message,
      String basis,
      String severity,
      String severityKey,
      String result,
      String resultKey,
      String tone,
      String subject,
      String waiver,
      List<String> evidence,
      String remedy) {}

  /** A signature; {@code later} names a later change that is not permitted, else it is empty. */
  record Signature(
      String field,
      String kind,
      String signer,
      String tone,
      String verdict,
      String verdictTone,
      String later,
      String sentence,
      List<Pair> facts,
      List<String> proof,
      List<String> changes,
      List<String> codes,
      String stepCount,
      List<Step> steps,
      List<String> revocation,
      List<String> chain) {}

  /** One step of the validation of a signature. */
  record Step(String outcome, String tone, String what, String code, String values) {}

  /** A document. */
  record Document(
      String anchor,
      String path,
      String tone,
      String conclusion,
      String authenticity,
      String sentence,
      boolean open,
      List<Pair> facts,
      List<Signature> signatures,
      List<String> history,
      List<Item> findings,
      String passed) {}

  /** A document that could not be examined. */
  record Unexamined(String path, String status, String reason, String remedy) {}
}
