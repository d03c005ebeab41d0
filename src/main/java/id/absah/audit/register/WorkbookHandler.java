package id.absah.audit.register;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The visible sheets of a workbook in their order (ECMA-376 part 1, 18.2.19). */
final class WorkbookHandler extends DefaultHandler {
  /** Excel opens some hundred sheets; a register has one. */
  private static final int MOST_SHEETS = 64;

  private final List<SheetName> visible = new ArrayList<>();
  private boolean epoch1904;

  /**
   * A sheet.
   *
   * @param relation by which its part is found
   */
  record SheetName(String name, String relation) {}

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    if (local.equals("workbookPr")) {
      String epoch = attributes.getValue("date1904");
      epoch1904 = "1".equals(epoch) || "true".equals(epoch);
    } else if (local.equals("sheet") && visible.size() < MOST_SHEETS) {
      String state = attributes.getValue("state");
      String name = attributes.getValue("name");
      String relation = null;
      for (int i = 0; i < attributes.getLength(); i++) {
        // r:id, in the transitional or the strict namespace
        if (attributes.getLocalName(i).equals("id")) {
          relation = attributes.getValue(i);
        }
      }
      if (name != null && relation != null && (state == null || state.equals("visible"))) {
        visible.add(new SheetName(name, relation));
      }
    }
  }

  List<SheetName> visible() {
    return visible;
  }

  /** Whether days are counted from 1904 (18.2.28). */
  boolean epoch1904() {
    return epoch1904;
  }
}
