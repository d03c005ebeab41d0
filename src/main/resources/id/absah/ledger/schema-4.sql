-- What re-using an examination asks of it, so that its facts need not be read for that. Empty for
-- those of older programs, which are never used again.
ALTER TABLE examination ADD COLUMN size INTEGER;

ALTER TABLE examination ADD COLUMN format TEXT;

ALTER TABLE examination ADD COLUMN problem TEXT;

ALTER TABLE examination ADD COLUMN problem_values TEXT;

ALTER TABLE examination ADD COLUMN stable_from_nano INTEGER;

ALTER TABLE examination ADD COLUMN stable_until_nano INTEGER;

ALTER TABLE examination ADD COLUMN lasting INTEGER;

-- All of it, since a column behind a record is reached through the pages of the record only.
DROP INDEX examination_sha256;

CREATE INDEX examination_known ON examination (sha256, id, key, run, status, format, origin,
  stable_from, stable_from_nano, stable_until, stable_until_nano, lasting, size, problem,
  problem_values);

-- SHA-256 over all verdicts of a run, so that a later one can tell whether it judged the same.
ALTER TABLE run ADD COLUMN verdicts TEXT;
