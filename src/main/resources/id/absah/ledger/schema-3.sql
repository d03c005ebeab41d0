-- What a run published: the digest of its manifest, and how its reports were written.
ALTER TABLE run ADD COLUMN manifest TEXT;

ALTER TABLE run ADD COLUMN report_options TEXT;
