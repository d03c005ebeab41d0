package id.absah.ledger;

import id.absah.document.Code;
import id.absah.document.pdf.PdfCode;
import id.absah.document.pdf.TextCode;
import id.absah.facts.ChangeCode;
import id.absah.validation.ValidationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes that stored records may name: a closed list, so that bytes choose no class. */
final class CodeTable implements ValueCodec {
  private static final List<Class<? extends Code>> OWN =
      List.of(PdfCode.class, TextCode.class, ValidationCode.class, ChangeCode.class);

  private final List<Code> codes = new ArrayList<>();
  private final Map<Code, Integer> places = new HashMap<>();

  CodeTable(List<Class<? extends Code>> more) {
    OWN.forEach(this::add);
    more.forEach(this::add);
  }

  private void add(Class<? extends Code> type) {
    Code[] constants = type.getEnumConstants();
    if (constants == null) {
      throw new IllegalArgumentException(type + " is no enum");
    }
    for (Code code : constants) {
      places.put(code, codes.size());
      codes.add(code);
    }
  }

  /** Every code in its place, for the fingerprint. */
  String shape() {
    StringBuilder shape = new StringBuilder("codes");
    for (Code code : codes) {
      shape.append(' ').append(code.name());
    }
    return shape.toString();
  }

  @Override
  public void write(Object value, RecordWriter out) {
    Integer place = places.get((Code) value);
    if (place == null) {
      throw new IllegalArgumentException(
          value.getClass().getName() + "." + value + " is not in the table of codes");
    }
    out.unsigned(place);
  }

  @Override
  public Object read(RecordReader in) throws CorruptRecordException {
    return codes.get(in.index(codes.size()));
  }
}
