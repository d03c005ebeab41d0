/**
 * What was handed in: files, folders, ZIP, 7z, TAR and gzip, nested in any mix, read one entry at a
 * time within limits. An entry is a name and bytes; what cannot be had is an entry too, with its
 * reason. What is read with commons-compress and xz is read here and nowhere else. Imports no other
 * package of this product.
 */
@NullMarked
package id.absah.archive;

import org.jspecify.annotations.NullMarked;
