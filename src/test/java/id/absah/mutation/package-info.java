/**
 * Damages signed samples in thousands of seeded ways and proves two things of every mutant: a
 * change of signed bytes is never TOTAL-PASSED, and a visible change after signing is never
 * permitted. {@link id.absah.mutation.MutationRun} is the same for a million.
 */
package id.absah.mutation;
