package id.absah.facts;

import java.util.Optional;

/**
 * A signature block on the page.
 *
 * @param name the printed name, with titles
 * @param position the printed office (jabatan)
 * @param nip the printed NIP, digits only
 * @param page the page, from 1
 * @param electronic whether the block itself says that it is signed electronically
 */
public record PrintedSigner(
    String name, Optional<String> position, Optional<String> nip, int page, boolean electronic) {}
