package id.absah.document.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/** The {@code Do} operator (ISO 32000-2, 8.8): forms are read, images noted but never decoded. */
final class DrawnObject extends OperatorProcessor {
  private final PageReader reader;

  DrawnObject(PageReader reader) {
    super(reader);
    this.reader = reader;
  }

  @Override
  public String getName() {
    return "Do";
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) throws IOException {
    PDResources resources = reader.getResources();
    if (resources == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      reader.damage();
      return;
    }
    COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    COSStream object = objects == null ? null : objects.getCOSStream(name);
    if (object == null) {
      return; // nothing is drawn
    }
    COSName subtype = object.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(subtype)) {
      if (reader.hides(object)) {
        return;
      }
      reader.image(
          object.getInt(COSName.WIDTH, 0),
          object.getInt(COSName.HEIGHT, 0),
          !object.containsKey(COSName.SMASK)
              && !object.containsKey(COSName.MASK)
              && !object.getBoolean(COSName.IMAGE_MASK, false));
    } else if (COSName.FORM.equals(subtype)) {
      if (reader.getLevel() >= PageReader.MAX_LEVEL) {
        throw new TextStoppedException(TextBudget.limit("form-depth", PageReader.MAX_LEVEL));
      }
      reader.increaseLevel();
      try {
        reader.form(object);
      } finally {
        reader.decreaseLevel();
      }
    }
  }
}
