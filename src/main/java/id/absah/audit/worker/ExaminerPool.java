package id.absah.audit.worker;

/**
 * Examines many documents at once. The consumer given at construction hears every {@link Outcome}
 * exactly once, one at a time, in no particular order; what it throws stops the run and comes out
 * of {@link #submit} or {@link #drain}. Closing ends everything at once; what has no outcome then
 * has none.
 */
public sealed interface ExaminerPool extends AutoCloseable permits WorkerPool, ThreadPool {
  /**
   * Takes a document, waiting while too many bytes are in flight. A document larger than all that
   * may be in flight goes alone.
   *
   * @throws EngineException when the run cannot go on
   * @throws InterruptedException when interrupted; all work is ended then
   */
  void submit(Task task) throws EngineException, InterruptedException;

  /**
   * Waits until every document has its outcome; nothing can be submitted any more.
   *
   * @throws EngineException when the run cannot go on
   * @throws InterruptedException when interrupted; all work is ended then
   */
  void drain() throws EngineException, InterruptedException;

  @Override
  void close();
}
