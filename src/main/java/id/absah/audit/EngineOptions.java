package id.absah.audit;

import id.absah.audit.worker.WorkerSettings;
import java.nio.file.Path;

/**
 * How a run over an archive is carried out; nothing here changes what it finds.
 *
 * @param ledger the file that keeps what is recorded
 * @param output the folder of the reports, which is not part of what is scanned
 * @param workers how documents are examined
 * @param inProcess in threads of this process instead of worker processes
 * @param fresh examine again what is known already
 * @param timesPinned whether the user gave the times, so that a later day is no other run
 */
public record EngineOptions(
    Path ledger,
    Path output,
    WorkerSettings workers,
    boolean inProcess,
    boolean fresh,
    boolean timesPinned) {}
