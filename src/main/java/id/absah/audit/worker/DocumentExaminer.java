package id.absah.audit.worker;

import id.absah.document.Octets;
import id.absah.findings.Examination;

/** Reads, validates and establishes the facts of one document's bytes. */
@FunctionalInterface
public interface DocumentExaminer {
  /**
   * Examines one file. May not come back: then the worker around it is ended.
   *
   * @param path where it stands, for a guess at what it is when the bytes do not tell
   * @param document the whole file
   */
  Examination examine(String path, Octets document);
}
