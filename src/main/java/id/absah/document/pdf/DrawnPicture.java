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

/** The {@code Do} operator (ISO 32000-2, 8.8) for {@link PictureReader}. */
final class DrawnPicture extends OperatorProcessor {
  private final PictureReader reader;

  DrawnPicture(PictureReader reader) {
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
      return;
    }
    COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    COSStream object = objects == null ? null : objects.getCOSStream(name);
    if (object == null) {
      return;
    }
    COSName subtype = object.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(subtype)) {
      reader.image(object);
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
