package id.absah.mutation;

import java.util.SplittableRandom;

/** What honest updates bring along, put beside a dishonest change. */
final class Camouflage {
  private Camouflage() {}

  static void add(PdfScan scan, Update update, SplittableRandom chance) {
    int catalog = scan.catalog();
    switch (chance.nextInt(10)) {
      case 0 -> {
        int certificate = update.addStream("", "not a certificate");
        int store = update.add("<</Type/DSS/Certs[" + certificate + " 0 R]>>");
        update.set(catalog, "DSS", store + " 0 R");
      }
      case 1 -> update.set(catalog, "Version", "/2.0");
      case 2 -> update.set(catalog, "Extensions", "<</ESIC<</BaseVersion/1.7/ExtensionLevel 2>>>>");
      case 3 -> {
        int packet = update.addStream("/Type/Metadata/Subtype/XML", "<x:xmpmeta/>");
        update.set(catalog, "Metadata", packet + " 0 R");
      }
      case 4 -> {
        // an object written again as it is
        int same = Edit.pick(scan.objects("/Type ?/(?:Pages|FontDescriptor)|/Fields"), chance);
        update.put(same, update.body(same));
      }
      case 5 -> update.add("<</Type/Sig/Filter/Adobe.PPKLite>>");
      default -> {
        // bare
      }
    }
  }
}
