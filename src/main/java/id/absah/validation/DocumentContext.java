package id.absah.validation;

import id.absah.document.SignedDocument;

/**
 * What the signatures of one document share.
 *
 * @param document the document
 * @param pool its certificates outside of the signatures, and those of the trust folder
 * @param evidence its revocation data outside of the signatures, and those supplied
 * @param digests the digests of its ranges
 * @param proofs what its document time-stamps prove
 */
record DocumentContext(
    SignedDocument document,
    CertificatePool pool,
    Evidence evidence,
    RangeDigests digests,
    Proofs proofs) {}
