package id.absah.audit.worker;

import id.absah.document.Code;
import id.absah.document.Effect;

/** Why a document got no verdict though nothing is known to be wrong with it. */
public enum EngineCode implements Code {
  /** Its examination took more CPU time than allowed. */
  CPU_LIMIT,
  /** Its examination took longer than allowed. */
  WALL_LIMIT,
  /** The process that examined it ended. */
  WORKER_DIED;

  @Override
  public Effect effect() {
    return Effect.INDETERMINATE;
  }
}
