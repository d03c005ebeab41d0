package id.absah.audit.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The sheets of an Excel workbook, read as a stream; formulas by the values stored with them. */
final class XlsxGrids {
  /** A register of {@link Grid#MOST_ROWS} rows unpacks to about 60 MiB. */
  private static final long MOST_BYTES = 128L << 20;

  /** Excel writes some twenty parts and one for each sheet and picture. */
  private static final int MOST_PARTS = 1_000;

  private XlsxGrids() {}

  static List<Grid> of(byte[] bytes) throws Unreadable {
    refuseBomb(bytes);
    try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader reader = new XSSFReader(workbook);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
      WorkbookHandler names = new WorkbookHandler();
      try (InputStream in = reader.getWorkbookData()) {
        parse(in, names);
      }
      List<Grid> grids = new ArrayList<>();
      for (WorkbookHandler.SheetName sheet : names.visible()) {
        SheetHandler handler =
            new SheetHandler(strings, reader.getStylesTable(), names.epoch1904());
        try (InputStream in = reader.getSheet(sheet.relation())) {
          parse(in, handler);
        }
        grids.add(new Grid(sheet.name(), handler.lines(), true));
      }
      return grids;
    } catch (SheetHandler.TooManyRows e) {
      throw new Unreadable(
          "register.too-many-rows", Map.of("limit", Integer.toString(Grid.MOST_ROWS)));
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | RecordFormatException
        | SAXException
        | ParserConfigurationException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new Unreadable("register.damaged", Map.of());
    }
  }

  private static void parse(InputStream in, org.xml.sax.helpers.DefaultHandler handler)
      throws SAXException, ParserConfigurationException, IOException {
    XMLReader parser = XMLHelper.newXMLReader(); // refuses document types and external entities
    parser.setContentHandler(handler);
    parser.parse(new InputSource(in));
  }

  /** Counts what the parts unpack to before anything is kept of them. */
  private static void refuseBomb(byte[] bytes) throws Unreadable {
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts++;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_BYTES || parts > MOST_PARTS) {
            throw new Unreadable(
                "register.too-large", Map.of("limit", (MOST_BYTES >> 20) + " MiB"));
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("register.damaged", Map.of());
    }
  }
}
