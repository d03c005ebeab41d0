package id.absah.facts;

/** Whether a certificate stands in the register, and how that was found or why it was not. */
public enum RegisterMatch {
  /** A row has its serial number, and no other name. */
  SERIAL(true),
  /** One row without a serial number has the holder's name and perangkat daerah. */
  NAME_AND_UNIT(true),
  /** One row without a serial number has the name; the perangkat daerah cannot be compared. */
  NAME(true),
  /** No row has its serial number or the holder's name. */
  NOT_FOUND(false),
  /** Several rows could be meant. */
  AMBIGUOUS(false),
  /** The holder's rows are about other certificates, by serial number or validity. */
  OTHER_CERTIFICATE(false),
  /** The only row of that name is of another perangkat daerah. */
  OTHER_UNIT(false),
  /** The row with its serial number names somebody else. */
  OTHER_NAME(false);

  private final boolean found;

  RegisterMatch(boolean found) {
    this.found = found;
  }

  /** Whether a row is the certificate's. */
  public boolean found() {
    return found;
  }
}
