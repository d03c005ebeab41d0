-- What re-using an examination asks of it, so that its facts need not be read for that. Empty for
-- those of older programs, which are never used again.
ALTER TABLE examination ADD COLUMN size INTEGER;

ALTER TABLE examination ADD COLUMN format TEXT;

ALTER TABLE examination ADD COLUMN problem TEXT;

ALTER TABLE examination ADD COLUMN problem_values TEXT;

ALTER TABLE examination ADD COLUMN stable_from_nano INTEGER;

ALTER TABLE examination ADD COLUMN stable_until_nano INTEGER;

ALTER TABLE examination ADD COLUMN lasting INTEGER;

-- SHA-256 over all verdicts of a run, so that a later one can tell whether it judged the same.
ALTER TABLE run ADD COLUMN verdicts TEXT;
