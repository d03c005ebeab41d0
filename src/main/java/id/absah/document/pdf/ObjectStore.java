package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.Octets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The objects of a file, each parsed once, however many revisions show it. */
final class ObjectStore {
  /** Real object streams hold some hundred objects in some ten thousand bytes. */
  private static final long MAX_OBJECT_STREAM = 32L << 20;

  /** All object streams stay in memory while the file is open. */
  private static final long MAX_OBJECT_STREAMS = 128L << 20;

  private static final PdfObject OBJECT_STREAM = new PdfObject.Name("ObjStm");

  private static final IndirectObject UNREADABLE =
      new IndirectObject(-1, 0, PdfObject.Null.NULL, 0, 0);

  private final FileSource source;
  private final IndirectReader reader;
  private final StreamDecoder decoder;
  private final Map<Long, IndirectObject> objects = new HashMap<>();
  private final Map<Long, Optional<ObjectStream>> streams = new HashMap<>();
  private ObjectIndex index;
  private @Nullable Decryption decryption;
  private int encryptNumber = -1;
  private long streamBytes;
  private boolean findingLength;

  ObjectStore(FileSource source, IndirectReader reader, StreamDecoder decoder, ObjectIndex index) {
    this.source = source;
    this.reader = reader;
    this.decoder = decoder;
    this.index = index;
  }

  ObjectIndex index() {
    return index;
  }

  StreamDecoder decoder() {
    return decoder;
  }

  /** Takes entries found later, by recovery. */
  void reindex(ObjectIndex found) {
    index = found;
  }

  /**
   * Decrypts from now on.
   *
   * @param number the object that holds the encryption dictionary and is not encrypted, or -1
   */
  void decryptWith(Decryption with, int number) {
    decryption = with;
    encryptNumber = number;
    objects.clear();
    streams.clear();
  }

  /**
   * The object of a number where an entry says.
   *
   * @param revision the revision whose view asks; its object streams and references count
   */
  PdfObject object(int number, ObjectIndex.Placed placed, int revision, References references) {
    try {
      if (placed.entry() instanceof XrefEntry.InFile inFile) {
        return inFile(number, inFile, placed.revision()).value();
      }
      if (placed.entry() instanceof XrefEntry.InStream inStream) {
        return inStream(number, inStream, revision, references);
      }
      return PdfObject.Null.NULL;
    } catch (PdfSyntaxException e) {
      report(e, number);
    } catch (RuntimeException | StackOverflowError e) {
      // A failure of ours: the object counts as unreadable, and nothing is proven with it.
      source
          .findings()
          .add(
              Defect.of(PdfCode.PARSER_FAILURE, "object", number)
                  .with("exception", e.getClass().getSimpleName()));
    }
    return PdfObject.Null.NULL;
  }

  private void report(PdfSyntaxException e, int number) {
    source.findings().add(Defect.of(e.code(), "object", number).with("detail", e.detail()));
  }

  /** What stands at an entry; its number is -1 when it cannot be read. */
  IndirectObject inFile(int number, XrefEntry.InFile entry, int revision)
      throws PdfSyntaxException {
    IndirectObject object = objects.get(entry.offset());
    if (object == null) {
      // Should reading fail, it is not tried again and not reported again.
      objects.put(entry.offset(), UNREADABLE);
      object = reader.read(entry.offset(), reference -> length(reference, revision));
      object = decrypted(object);
      objects.put(entry.offset(), object);
    }
    if (object.number() < 0) {
      return object;
    }
    if (object.number() != number) {
      throw new PdfSyntaxException(PdfCode.OBJECT_MISMATCH, Integer.toString(object.number()));
    }
    if (object.generation() != entry.generation()) {
      // 7.3.10: another generation is another object; most readers find none here, some this one
      throw new PdfSyntaxException(
          PdfCode.OBJECT_MISMATCH, object.number() + " " + object.generation());
    }
    return object;
  }

  private IndirectObject decrypted(IndirectObject object) throws PdfSyntaxException {
    if (decryption == null || object.number() == encryptNumber) {
      return object;
    }
    PdfObject plain = decryption.decrypt(object.value(), object.number(), object.generation());
    return new IndirectObject(
        object.number(), object.generation(), plain, object.start(), object.end());
  }

  /** A /Length may itself stand in an object stream, but not in one whose length is asked for. */
  private OptionalLong length(PdfObject.Ref reference, int revision) {
    ObjectIndex.Placed placed = index.at(reference.number(), revision);
    if (placed == null) {
      return OptionalLong.empty();
    }
    if (placed.entry() instanceof XrefEntry.InFile inFile) {
      return reader.integer(inFile.offset(), reference.number());
    }
    if (findingLength) {
      return OptionalLong.empty();
    }
    findingLength = true;
    try {
      PdfObject value = object(reference.number(), placed, revision, References.NONE);
      return value instanceof PdfObject.Int integer && integer.value() >= 0
          ? OptionalLong.of(integer.value())
          : OptionalLong.empty();
    } finally {
      findingLength = false;
    }
  }

  /** The numbers of the objects inside an object stream; none when it cannot be read. */
  int[] numbersIn(int container) {
    try {
      ObjectIndex.Placed placed = index.at(container, 0);
      if (placed != null && placed.entry() instanceof XrefEntry.InFile inFile) {
        return stream(container, inFile, 0, References.NONE).numbers();
      }
    } catch (PdfSyntaxException e) {
      report(e, container);
    }
    return new int[0];
  }

  private PdfObject inStream(
      int number, XrefEntry.InStream entry, int revision, References references)
      throws PdfSyntaxException {
    ObjectIndex.Placed container = index.at(entry.streamNumber(), revision);
    if (container == null || !(container.entry() instanceof XrefEntry.InFile inFile)) {
      throw new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "object stream");
    }
    return stream(entry.streamNumber(), inFile, container.revision(), references)
        .object(number, entry.index());
  }

  private ObjectStream stream(
      int number, XrefEntry.InFile entry, int revision, References references)
      throws PdfSyntaxException {
    Optional<ObjectStream> stream = streams.get(entry.offset());
    if (stream == null) {
      // Should loading fail or come back here, it is not tried again.
      streams.put(entry.offset(), Optional.empty());
      stream = load(number, entry, revision, references);
      streams.put(entry.offset(), stream);
    }
    return stream.orElseThrow(
        () -> new PdfSyntaxException(PdfCode.OBJECT_UNREADABLE, "object stream"));
  }

  private Optional<ObjectStream> load(
      int number, XrefEntry.InFile entry, int revision, References references)
      throws PdfSyntaxException {
    if (entry.generation() != 0) {
      // 7.5.7: object streams have generation 0; readers differ over others
      throw new PdfSyntaxException(PdfCode.OBJECT_MISMATCH, number + " " + entry.generation());
    }
    PdfObject value = inFile(number, entry, revision).value();
    if (!(value instanceof PdfObject.Stream container)
        || !(references.get(container.dict(), "N") instanceof PdfObject.Int count)
        || !(references.get(container.dict(), "First") instanceof PdfObject.Int first)) {
      return Optional.empty();
    }
    if (!OBJECT_STREAM.equals(container.dict().entries().get("Type"))) {
      source.findings().markOdd();
    }
    long left = Math.min(MAX_OBJECT_STREAM, MAX_OBJECT_STREAMS - streamBytes);
    Octets decoded = decoder.decode(container, references, left);
    streamBytes += decoded.length();
    return Optional.of(new ObjectStream(decoded, count.value(), first.value(), source));
  }
}
