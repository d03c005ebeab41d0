package id.absah.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** At least one; more threads than any machine has cores only cost memory. */
final class WorkerCount implements ITypeConverter<Integer> {
  static final int MOST = 1024;

  @Override
  public Integer convert(String text) {
    int count = Integer.parseInt(text);
    if (count < 1 || count > MOST) {
      throw new TypeConversionException(text);
    }
    return count;
  }
}
