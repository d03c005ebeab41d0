/**
 * Is this signature good: cryptography, paths and time by ETSI EN 319 102-1 V1.4.1 (2024-06), RFC
 * 5280, 5652, 3161 and 6960.
 *
 * <p>Promises a {@link id.absah.validation.Conclusion} built only from explicit checks. A passed
 * conclusion needs every check passed; anything unknown, unsupported or over a limit is
 * INDETERMINATE or FAILED with a code. Never goes to the network. BouncyCastle is used here and
 * nowhere else. May import {@code document}.
 */
@NullMarked
package id.absah.validation;

import org.jspecify.annotations.NullMarked;
