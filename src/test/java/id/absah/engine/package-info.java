/**
 * The program as a whole under faults: started as a process, killed, starved, and started again.
 */
@org.jspecify.annotations.NullMarked
package id.absah.engine;
