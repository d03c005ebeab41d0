package id.absah.audit;

import id.absah.audit.worker.EngineException;
import id.absah.ledger.LedgerException;

/** Carries what stops a run through code that knows nothing of it. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exception reason;

  Stop(LedgerException reason) {
    super(reason);
    this.reason = reason;
  }

  Stop(EngineException reason) {
    super(reason);
    this.reason = reason;
  }

  /** A {@link LedgerException} or {@link EngineException}. */
  Exception reason() {
    return reason;
  }
}
