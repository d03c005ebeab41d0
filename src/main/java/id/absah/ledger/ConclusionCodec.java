package id.absah.ledger;

import id.absah.document.Defect;
import id.absah.validation.Conclusion;
import id.absah.validation.SubIndication;

/** A conclusion is no record, for it cannot contradict itself: passed, or both its reasons. */
record ConclusionCodec(ValueCodec subIndication, ValueCodec reason) implements ValueCodec {
  @Override
  public void write(Object value, RecordWriter out) {
    Conclusion conclusion = (Conclusion) value;
    boolean passed = conclusion.subIndication().isEmpty();
    out.octet(passed ? 1 : 0);
    if (!passed) {
      subIndication.write(conclusion.subIndication().orElseThrow(), out);
      reason.write(conclusion.reason().orElseThrow(), out);
    }
  }

  @Override
  public Object read(RecordReader in) throws CorruptRecordException {
    return in.truth()
        ? Conclusion.passed()
        : Conclusion.of((SubIndication) subIndication.read(in), (Defect) reason.read(in));
  }
}
