package id.absah.audit.worker;

import id.absah.findings.Examination;

/**
 * What became of a {@link Task}; each has exactly one.
 *
 * @param id the task's number
 * @param path the task's path
 * @param examination the result, or TIMED_OUT or CRASHED with a code of {@link EngineCode}
 * @param attempts how often it was begun: 1, or more when it was put aside and tried again
 */
public record Outcome(long id, String path, Examination examination, int attempts) {}
