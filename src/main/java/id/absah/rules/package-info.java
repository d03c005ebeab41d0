/**
 * What should be so: the policy as data, loaded and type-checked before the first document is
 * opened, every problem with file, line and column. YAML and CEL are used here and nowhere else.
 * May import {@code facts}.
 */
@NullMarked
package id.absah.rules;

import org.jspecify.annotations.NullMarked;
