package id.absah.facts;

import java.util.Optional;

/**
 * A QR code on a page.
 *
 * @param page from 1
 * @param text what it says, unchanged: a stranger's text, to be shown escaped and never opened
 * @param host the host in lower case, when it is a link to one
 */
public record QrCode(int page, String text, Optional<String> host) {}
