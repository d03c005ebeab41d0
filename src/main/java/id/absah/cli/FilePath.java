package id.absah.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file to read: no folder, of which Java would only say that it is one, not which. Whether there
 * is such a file is found out when it is read.
 */
final class FilePath implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    Path file = pathOf(text);
    if (Files.isDirectory(file)) {
      throw new TypeConversionException(text);
    }
    return file;
  }

  private static Path pathOf(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(text);
    }
  }
}
