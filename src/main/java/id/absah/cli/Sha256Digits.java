package id.absah.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The 64 hexadecimal digits of a SHA-256, which some programs print with colons or blanks. */
final class Sha256Digits implements ITypeConverter<String> {
  private static final Pattern BETWEEN = Pattern.compile("[:\\s]");
  private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{64}");

  @Override
  public String convert(String text) {
    String digits = BETWEEN.matcher(text).replaceAll("");
    if (!DIGITS.matcher(digits).matches()) {
      throw new TypeConversionException(text);
    }
    return digits;
  }
}
