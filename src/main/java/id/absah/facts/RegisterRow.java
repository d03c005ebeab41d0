package id.absah.facts;

import java.util.Optional;

/**
 * A holder in the register of certificates.
 *
 * @param row where the row stands in its sheet or file, from 1
 * @param name as written, with titles
 * @param nip civil servant number, as written
 * @param nik population number, as written
 * @param email as written
 * @param unit perangkat daerah, as written
 * @param position as written
 * @param serial serial number of the certificate, as written: hexadecimal or decimal
 * @param issued first day of its validity
 * @param expires last day of its validity
 * @param status what the register says
 * @param reportedLost when the holder reported it lost
 * @param transferred when it was reported to have changed hands, or its holder to have moved on
 */
public record RegisterRow(
    int row,
    String name,
    Optional<String> nip,
    Optional<String> nik,
    Optional<String> email,
    Optional<String> unit,
    Optional<String> position,
    Optional<String> serial,
    Optional<RegisterDate> issued,
    Optional<RegisterDate> expires,
    Optional<RegisterStatus> status,
    Optional<RegisterDate> reportedLost,
    Optional<RegisterDate> transferred) {}
