package id.absah.ledger;

/**
 * Who works on a ledger.
 *
 * @param host the machine's name
 * @param pid the process
 */
public record Owner(String host, long pid) {
  /** This process, on a machine that the caller knows the name of. */
  public static Owner thisProcess(String host) {
    return new Owner(host, ProcessHandle.current().pid());
  }
}
