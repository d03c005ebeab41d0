package id.absah.facts.extract.changes;

import java.util.ArrayList;
import java.util.List;

/**
 * A colour that an appearance fills with (8.6.8): DeviceGray, DeviceRGB or DeviceCMYK.
 *
 * @param operator g, rg or k
 * @param values its operands; NaN for what is no number
 */
record FillColour(String operator, List<Double> values) {
  static final FillColour BLACK = new FillColour("g", List.of(0.0));

  /** Less than this of one component is no difference that everybody sees on every display. */
  private static final double SEEN = 0.3;

  FillColour {
    values = List.copyOf(values);
  }

  static FillColour of(ContentTokens.Instruction instruction) {
    List<Double> values = new ArrayList<>();
    instruction.operands().forEach(operand -> values.add(Numbers.of(operand).orElse(Double.NaN)));
    return new FillColour(instruction.operator(), values);
  }

  /** Whether text of one colour is seen on a background of the other. */
  boolean contrasts(FillColour other) {
    double[] one = rgb();
    double[] two = other.rgb();
    double most = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = Math.abs(one[i] - two[i]);
      if (Double.isNaN(difference)) {
        return false;
      }
      most = Math.max(most, difference);
    }
    return most >= SEEN;
  }

  /** 10.4.2.4 and 10.4.2.5, the device colour conversions that every reader knows. */
  private double[] rgb() {
    return switch (operator) {
      case "g" -> new double[] {value(0), value(0), value(0)};
      case "rg" -> new double[] {value(0), value(1), value(2)};
      default ->
          new double[] {
            1 - Math.min(1, value(0) + value(3)),
            1 - Math.min(1, value(1) + value(3)),
            1 - Math.min(1, value(2) + value(3))
          };
    };
  }

  private double value(int index) {
    // 8.6.4: a component outside of its range is taken as the nearest inside.
    return index < values.size() ? Math.min(1, Math.max(0, values.get(index))) : Double.NaN;
  }
}
