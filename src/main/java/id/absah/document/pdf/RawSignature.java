package id.absah.document.pdf;

/**
 * A signature dictionary as it stands in the file.
 *
 * @param object the object around it
 * @param dictionary it: the object's own dictionary or one inside of that
 */
record RawSignature(RawObject object, RawDictionary dictionary) {}
