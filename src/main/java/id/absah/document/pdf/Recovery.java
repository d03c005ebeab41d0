package id.absah.document.pdf;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rebuilds one revision from the objects that a scan finds, the last of each number (ISO 32000-1,
 * annex C.2). What it gives is never more than INDETERMINATE.
 */
final class Recovery {
  private final FileSource source;
  private final IndirectReader reader;
  private final Set<Integer> objectStreams = new LinkedHashSet<>();
  private Optional<PdfObject.Dict> trailer = Optional.empty();
  private Optional<PdfObject.Ref> catalog = Optional.empty();

  Recovery(FileSource source, IndirectReader reader) {
    this.source = source;
    this.reader = reader;
  }

  /** All objects that stand in the file itself. */
  PdfRevision scan() throws PdfSyntaxException {
    TreeMap<Integer, XrefEntry> entries = new TreeMap<>();
    ObjectScan scan = new ObjectScan(source.data());
    int found = 0;
    int from = 0;
    int at = scan.next(0);
    while (at >= 0) {
      if (++found > source.limits().maxObjects()) {
        throw new PdfSyntaxException(PdfCode.LIMIT_OBJECTS, Integer.toString(found));
      }
      trailersBetween(from, at);
      from = take(at, entries);
      at = scan.next(from);
    }
    trailersBetween(from, source.data().length);
    return new PdfRevision(0, 0, source.data().length, trailer(), entries);
  }

  /** Reads the object, so that nothing inside of its streams counts as an object. */
  private int take(int at, Map<Integer, XrefEntry> entries) throws PdfSyntaxException {
    try {
      IndirectObject object = reader.read(at, StreamLengths.NONE);
      entries.put(object.number(), new XrefEntry.InFile(at, object.generation()));
      if (object.value() instanceof PdfObject.Stream stream) {
        if (isType(stream.dict(), "ObjStm")) {
          objectStreams.add(object.number());
        } else if (isType(stream.dict(), "XRef")) {
          trailerFound(stream.dict());
        }
      } else if (object.value() instanceof PdfObject.Dict dict && isType(dict, "Catalog")) {
        catalog = Optional.of(new PdfObject.Ref(object.number(), object.generation()));
      }
      return Math.max(object.end(), at + 1);
    } catch (PdfSyntaxException e) {
      if (e.limit() && e.code() != PdfCode.LIMIT_DEPTH) {
        throw e;
      }
      // Not an object after all, or one cut off: the scan goes on behind its number.
      source.findings().markOdd();
      return at + 1;
    }
  }

  private void trailersBetween(int from, int to) throws PdfSyntaxException {
    int at = Keywords.find(source.data(), Keywords.TRAILER, from, to);
    while (at >= 0) {
      Lexer lexer = source.lexer(at + Keywords.TRAILER.length);
      source.budget().checkBytes();
      try {
        PdfObject value =
            new ObjectParser(lexer, source.limits().maxDepth(), source.budget()).value();
        if (value instanceof PdfObject.Dict dict) {
          trailerFound(dict);
        }
      } catch (PdfSyntaxException e) {
        // A trailer cut off: an earlier one, or the catalog itself, has to do.
        source.findings().markOdd();
      } finally {
        source.budget().countBytes(lexer.position() - at);
      }
      at = Keywords.find(source.data(), Keywords.TRAILER, at + Keywords.TRAILER.length, to);
    }
  }

  private void trailerFound(PdfObject.Dict dict) {
    if (dict.entries().get("Root") instanceof PdfObject.Ref) {
      trailer = Optional.of(dict);
    }
  }

  private PdfObject.Dict trailer() {
    if (trailer.isPresent()) {
      return trailer.get();
    }
    Map<String, PdfObject> made = new LinkedHashMap<>();
    catalog.ifPresent(root -> made.put("Root", root));
    return new PdfObject.Dict(made, Set.of());
  }

  /** The same with the objects inside of object streams, where the file has none of the number. */
  PdfRevision withObjectStreams(PdfRevision revision, ObjectStore store) throws PdfSyntaxException {
    TreeMap<Integer, XrefEntry> entries = new TreeMap<>(revision.entries());
    int total = entries.size();
    for (int container : objectStreams) {
      for (int number : store.numbersIn(container)) {
        if (++total > source.limits().maxObjects()) {
          throw new PdfSyntaxException(PdfCode.LIMIT_OBJECTS, Integer.toString(total));
        }
        if (!(entries.get(number) instanceof XrefEntry.InFile)) {
          entries.put(number, new XrefEntry.InStream(container, Integer.MAX_VALUE));
        }
      }
    }
    return new PdfRevision(0, 0, revision.end(), revision.trailer(), entries);
  }

  private static boolean isType(PdfObject.Dict dict, String type) {
    return dict.entries().get("Type") instanceof PdfObject.Name name && name.value().equals(type);
  }
}
