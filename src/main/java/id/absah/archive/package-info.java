/**
 * What was handed in: files, folders, ZIP and ZIP in ZIP, read one entry at a time within limits.
 * An entry is a name and bytes; what cannot be had is an entry too, with its reason.
 * commons-compress is used here and nowhere else. Imports no other package of this product.
 */
@NullMarked
package id.absah.archive;

import org.jspecify.annotations.NullMarked;
