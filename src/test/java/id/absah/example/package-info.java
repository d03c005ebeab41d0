/** The worked examples of the documentation, which see no more than other programs do. */
@org.jspecify.annotations.NullMarked
package id.absah.example;
