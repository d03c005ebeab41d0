package id.absah.reports.etsi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;

/** The schema of TS 119 102-2, namespace 1.2.1, out of the class path and never the network. */
final class ReportSchema {
  private static final Map<String, String> IMPORTED =
      Map.of(
          "http://www.w3.org/2000/09/xmldsig#", "/xsd/xmldsig-core-schema.xsd",
          "http://uri.etsi.org/01903/v1.3.2#", "/xsd/XAdES.xsd",
          "http://uri.etsi.org/02231/v2#", "/xsd/ts_119612v020101_xsd.xsd",
          "http://www.w3.org/XML/1998/namespace", "/xsd/xml.xsd");

  private final Schema schema;

  ReportSchema() throws Exception {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    DOMImplementationLS implementation =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, baseUri) -> {
          LSInput input = implementation.createLSInput();
          input.setPublicId(publicId);
          input.setSystemId(systemId);
          if (type.equals(XMLConstants.W3C_XML_SCHEMA_NS_URI)) {
            input.setByteStream(resource(IMPORTED.get(namespace)));
          } else {
            // the DTD of an old schema, which says nothing that its schema does not
            input.setCharacterStream(new StringReader(""));
          }
          return input;
        });
    try (InputStream main = resource("/xsd/TS119102-2-v122.xsd")) {
      schema = factory.newSchema(new StreamSource(main, "TS119102-2-v122.xsd"));
    }
  }

  private static InputStream resource(String name) {
    InputStream found = ReportSchema.class.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException("not on the class path: " + name);
    }
    return found;
  }

  /** The document of a file that is valid; ids resolve. */
  Document valid(Path file) throws Exception {
    return valid(Files.readAllBytes(file));
  }

  Document valid(byte[] bytes) throws Exception {
    schema
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(bytes))); // IDREFS are checked here
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    schema.newValidator().validate(new DOMSource(document));
    return document;
  }
}
