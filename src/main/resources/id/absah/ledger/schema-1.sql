-- Policies, settings and other inputs, each kept once.
CREATE TABLE content (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  bytes BLOB NOT NULL
);

-- What the result of reading a file depends on, apart from the file.
CREATE TABLE examination_key (
  id INTEGER PRIMARY KEY,
  engine TEXT NOT NULL,
  trust TEXT NOT NULL,
  revocation TEXT NOT NULL,
  settings TEXT NOT NULL,
  shape TEXT NOT NULL,
  UNIQUE (engine, trust, revocation, settings, shape)
);

CREATE TABLE run (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  state TEXT NOT NULL,
  engine TEXT NOT NULL,
  as_of TEXT NOT NULL,
  validation_time TEXT NOT NULL,
  period TEXT,
  roots TEXT NOT NULL,
  configuration INTEGER NOT NULL REFERENCES content (id),
  examination_key INTEGER NOT NULL REFERENCES examination_key (id),
  root TEXT,
  previous_root TEXT
);

CREATE TABLE examination (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL,
  key INTEGER NOT NULL REFERENCES examination_key (id),
  run INTEGER NOT NULL,
  status TEXT NOT NULL,
  stable_from INTEGER NOT NULL,
  stable_until INTEGER NOT NULL,
  origin TEXT NOT NULL,
  record BLOB NOT NULL
);

CREATE INDEX examination_sha256 ON examination (sha256);

-- One row for everything in the archive; without a status it is still to be examined.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL,
  path TEXT NOT NULL,
  file TEXT NOT NULL,
  position INTEGER NOT NULL,
  size INTEGER NOT NULL,
  sha256 BLOB,
  status TEXT,
  format TEXT,
  problem TEXT,
  problem_values TEXT,
  origin TEXT,
  examination INTEGER REFERENCES examination (id)
);

CREATE INDEX entry_path ON entry (run, path);

CREATE INDEX entry_pending ON entry (run, file, position) WHERE status IS NULL;

CREATE TABLE evaluation (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  conclusion TEXT NOT NULL,
  authenticity TEXT,
  kind TEXT,
  unit TEXT,
  month TEXT
);

CREATE TABLE rule (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE issue (
  entry INTEGER NOT NULL REFERENCES entry (id),
  number INTEGER NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule (id),
  subject TEXT NOT NULL,
  result TEXT NOT NULL,
  severity TEXT NOT NULL,
  waived INTEGER NOT NULL,
  PRIMARY KEY (entry, number)
) WITHOUT ROWID;

CREATE TABLE summary (
  run INTEGER NOT NULL,
  unit TEXT NOT NULL,
  month TEXT NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule (id),
  result TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (run, unit, month, rule, result)
) WITHOUT ROWID;
