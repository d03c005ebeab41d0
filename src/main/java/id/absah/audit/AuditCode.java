package id.absah.audit;

import id.absah.document.Code;
import id.absah.document.Effect;

/** What can go wrong with an entry before or beside its examination. */
public enum AuditCode implements Code {
  /** Not a format of signed documents that can be read. */
  FORMAT_UNSUPPORTED,
  /** The program itself failed on this document. */
  ENGINE_FAILURE;

  @Override
  public Effect effect() {
    return Effect.INDETERMINATE;
  }
}
