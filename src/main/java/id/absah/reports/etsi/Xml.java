package id.absah.reports.etsi;

import id.absah.reports.text.SafeText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements, indented. All text passes {@link SafeText#display}, which also turns every
 * character that XML 1.0 does not allow into a visible escape.
 */
final class Xml {
  /** TS 119 102-2. */
  static final String REPORT = "http://uri.etsi.org/19102/v1.2.1#";

  private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
  private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

  @FunctionalInterface
  interface Content {
    void write() throws IOException;
  }

  private final XMLStreamWriter out;
  private int depth;

  Xml(OutputStream target) throws IOException {
    // Through a buffered writer the JDK's implementation leaves surrogate pairs as they are.
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** The root element with everything in it. */
  void document(String root, Content content) throws IOException {
    try {
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      out.writeStartElement("vr", root, REPORT);
      out.writeNamespace("vr", REPORT);
      out.writeNamespace("ds", SIGNATURE);
      out.writeNamespace("xades", XADES);
      depth++;
      content.write();
      depth--;
      line();
      out.writeEndElement();
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  void element(String name, Content content) throws IOException {
    element(name, List.of(), content);
  }

  /** An element with attributes, given as names and values in turn. */
  void element(String name, List<String> attributes, Content content) throws IOException {
    try {
      start(name, attributes, false);
      depth++;
      content.write();
      depth--;
      line();
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element that holds text. */
  void text(String name, String text) throws IOException {
    try {
      start(name, List.of(), false);
      out.writeCharacters(SafeText.display(text));
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws IOException {
    try {
      start(name, List.of(attributes), true);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** A reference to validation objects. */
  void reference(String name, String... ids) throws IOException {
    empty(name, "VOReference", String.join(" ", ids));
  }

  private void start(String name, List<String> attributes, boolean empty)
      throws XMLStreamException {
    line();
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "vr" : name.substring(0, colon);
    String namespace =
        switch (prefix) {
          case "ds" -> SIGNATURE;
          case "xades" -> XADES;
          default -> REPORT;
        };
    String local = name.substring(colon + 1);
    if (empty) {
      out.writeEmptyElement(prefix, local, namespace);
    } else {
      out.writeStartElement(prefix, local, namespace);
    }
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      out.writeAttribute(attributes.get(i), SafeText.display(attributes.get(i + 1)));
    }
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }
}
