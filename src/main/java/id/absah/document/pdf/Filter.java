package id.absah.document.pdf;

import id.absah.document.Octets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The filters of ISO 32000-2, 7.4, that turn bytes into bytes. */
enum Filter {
  FLATE {
    @Override
    void decode(Octets in, boolean earlyChange, Sink out) throws PdfSyntaxException {
      Inflater inflater = new Inflater();
      try {
        inflate(inflater, in, out);
      } finally {
        inflater.end();
      }
    }
  },
  LZW {
    @Override
    void decode(Octets in, boolean earlyChange, Sink out) throws PdfSyntaxException {
      new LzwDecoder(in, earlyChange).decode(out);
    }
  },
  ASCII_HEX {
    @Override
    void decode(Octets in, boolean earlyChange, Sink out) throws PdfSyntaxException {
      int high = -1;
      for (int i = 0; i < in.length() && in.at(i) != '>'; i++) {
        int nibble = Characters.hex(in.at(i));
        if (nibble < 0) {
          if (!Characters.white(in.at(i))) {
            throw malformed("ASCIIHexDecode");
          }
        } else if (high < 0) {
          high = nibble;
        } else {
          out.write(high << 4 | nibble);
          high = -1;
        }
      }
      if (high >= 0) {
        out.write(high << 4);
      }
    }
  },
  ASCII_85 {
    @Override
    void decode(Octets in, boolean earlyChange, Sink out) throws PdfSyntaxException {
      long group = 0;
      int digits = 0;
      for (int i = 0; i < in.length() && in.at(i) != '~'; i++) {
        int c = in.at(i);
        if (c == 'z' && digits == 0) {
          writeGroup(0, 4, out);
        } else if (c >= '!' && c <= 'u') {
          group = group * 85 + (c - '!');
          if (++digits == 5) {
            writeGroup(group, 4, out);
            group = 0;
            digits = 0;
          }
        } else if (!Characters.white(c)) {
          throw malformed("ASCII85Decode");
        }
      }
      if (digits > 1) {
        // A final partial group is filled with 'u' and gives one byte less than it has characters.
        for (int k = digits; k < 5; k++) {
          group = group * 85 + 84;
        }
        writeGroup(group, digits - 1, out);
      }
    }
  },
  RUN_LENGTH {
    @Override
    void decode(Octets in, boolean earlyChange, Sink out) throws PdfSyntaxException {
      int i = 0;
      while (i < in.length()) {
        int length = in.at(i++);
        if (length == 128) {
          return;
        }
        if (length < 128) {
          for (int k = 0; k <= length && i < in.length(); k++) {
            out.write(in.at(i++));
          }
        } else if (i < in.length()) {
          int value = in.at(i++);
          for (int k = 0; k < 257 - length; k++) {
            out.write(value);
          }
        }
      }
    }
  };

  private static final int CHUNK = 16 << 10;

  /**
   * Decodes once.
   *
   * @param earlyChange the parameter of LZW; ignored by the others
   */
  abstract void decode(Octets in, boolean earlyChange, Sink out) throws PdfSyntaxException;

  private static void inflate(Inflater inflater, Octets in, Sink out) throws PdfSyntaxException {
    inflater.setInput(in.toByteArray());
    byte[] chunk = new byte[CHUNK];
    long written = 0;
    try {
      while (!inflater.finished()) {
        int count = inflater.inflate(chunk);
        if (count > 0) {
          out.write(chunk, 0, count);
          written += count;
        } else if (inflater.needsInput() || inflater.needsDictionary()) {
          break;
        }
      }
    } catch (DataFormatException e) {
      // Real files end in a wrong check sum now and then; the data before it is whole.
      if (!"incorrect data check".equals(e.getMessage())) {
        throw malformed("FlateDecode");
      }
      int last = (int) (inflater.getBytesWritten() - written);
      out.write(chunk, 0, last);
    }
    if (!inflater.finished() && out.count() == 0 && in.length() > 0) {
      throw malformed("FlateDecode");
    }
  }

  private static void writeGroup(long group, int bytes, Sink out) throws PdfSyntaxException {
    if (group > 0xFFFF_FFFFL) {
      throw malformed("ASCII85Decode");
    }
    for (int k = 0; k < bytes; k++) {
      out.write((int) (group >> (24 - 8 * k)));
    }
  }

  static PdfSyntaxException malformed(String filter) {
    return new PdfSyntaxException(PdfCode.STREAM_UNDECODABLE, filter);
  }
}
