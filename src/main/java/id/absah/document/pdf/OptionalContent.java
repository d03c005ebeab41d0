package id.absah.document.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Which optional content is not shown when the document is opened (ISO 32000-2, 8.11): by the
 * default configuration, with the states that it takes over from the groups' usage for viewing.
 */
final class OptionalContent {
  /** Groups that are looked at; plans with a layer for each sort of thing have some hundreds. */
  private static final int MAX_GROUPS = 10_000;

  /** Nesting of visibility expressions; 8.11.2.2 shows two levels. */
  private static final int MAX_DEPTH = 8;

  private static final COSName OFF = COSName.getPDFName("OFF");

  private final Set<COSDictionary> off = identitySet();
  private final Set<COSDictionary> on = identitySet();
  private boolean baseOff;

  private OptionalContent() {}

  private static Set<COSDictionary> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  static OptionalContent of(PDDocument document) {
    OptionalContent content = new OptionalContent();
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
    COSDictionary configuration =
        properties == null ? null : properties.getCOSDictionary(COSName.D);
    if (configuration != null) {
      content.baseOff = OFF.equals(configuration.getCOSName(COSName.BASE_STATE));
      add(configuration.getCOSArray(OFF), content.off);
      add(configuration.getCOSArray(COSName.ON), content.on);
      content.usage(configuration.getCOSArray(COSName.getPDFName("AS")));
    }
    return content;
  }

  private static void add(@Nullable COSArray groups, Set<COSDictionary> to) {
    for (int i = 0; groups != null && i < groups.size() && to.size() < MAX_GROUPS; i++) {
      if (groups.getObject(i) instanceof COSDictionary group) {
        to.add(group);
      }
    }
  }

  /** 8.11.4.4: groups whose state is set by their usage when the document is viewed. */
  private void usage(@Nullable COSArray applications) {
    for (int i = 0; applications != null && i < Math.min(applications.size(), 100); i++) {
      if (applications.getObject(i) instanceof COSDictionary application
          && COSName.getPDFName("View")
              .equals(application.getCOSName(COSName.getPDFName("Event")))) {
        Set<COSDictionary> groups = identitySet();
        add(application.getCOSArray(COSName.OCGS), groups);
        groups.forEach(this::usage);
      }
    }
  }

  private void usage(COSDictionary group) {
    COSDictionary usage = group.getCOSDictionary(COSName.getPDFName("Usage"));
    COSDictionary view = usage == null ? null : usage.getCOSDictionary(COSName.getPDFName("View"));
    COSName state = view == null ? null : view.getCOSName(COSName.getPDFName("ViewState"));
    if (OFF.equals(state)) {
      off.add(group);
      on.remove(group);
    } else if (COSName.ON.equals(state)) {
      on.add(group);
      off.remove(group);
    }
  }

  /** Whether what belongs to a group, or to a membership dictionary, is not shown. */
  boolean hides(@Nullable COSBase membership) {
    if (!(membership instanceof COSDictionary dictionary)) {
      return false;
    }
    if (!COSName.getPDFName("OCMD").equals(dictionary.getCOSName(COSName.TYPE))) {
      return groupOff(dictionary);
    }
    if (dictionary.getDictionaryObject(COSName.getPDFName("VE")) instanceof COSArray expression) {
      return !visible(expression, 0);
    }
    return hidesByPolicy(dictionary);
  }

  private boolean groupOff(COSDictionary group) {
    return off.contains(group) || (baseOff && !on.contains(group));
  }

  /** Table 97, P. */
  private boolean hidesByPolicy(COSDictionary membership) {
    COSBase groups = membership.getDictionaryObject(COSName.OCGS);
    if (groups instanceof COSDictionary single) {
      COSArray list = new COSArray();
      list.add(single);
      groups = list;
    }
    int shown = 0;
    int hidden = 0;
    if (groups instanceof COSArray list) {
      for (int i = 0; i < Math.min(list.size(), MAX_GROUPS); i++) {
        if (list.getObject(i) instanceof COSDictionary group) {
          if (groupOff(group)) {
            hidden++;
          } else {
            shown++;
          }
        }
      }
    }
    if (shown + hidden == 0) {
      return false;
    }
    COSName policy = membership.getCOSName(COSName.P);
    return switch (policy == null ? "AnyOn" : policy.getName()) {
      case "AllOn" -> hidden > 0;
      case "AnyOff" -> hidden == 0;
      case "AllOff" -> shown > 0;
      default -> shown == 0;
    };
  }

  /** 8.11.2.2: And, Or and Not; what cannot be evaluated is not taken as shown. */
  private boolean visible(@Nullable COSBase expression, int depth) {
    if (expression instanceof COSDictionary group) {
      return !groupOff(group);
    }
    if (!(expression instanceof COSArray operation)
        || depth > MAX_DEPTH
        || operation.size() < 2
        || operation.size() > 100
        || !(operation.getObject(0) instanceof COSName operator)) {
      return false;
    }
    boolean and = operator.getName().equals("And");
    boolean result = and;
    for (int i = 1; i < operation.size(); i++) {
      boolean operand = visible(operation.getObject(i), depth + 1);
      result = and ? result && operand : result || operand;
    }
    return operator.getName().equals("Not") != result;
  }
}
