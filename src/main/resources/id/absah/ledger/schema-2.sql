-- Signatures and certificates, for questions that no report answers.
CREATE TABLE certificate (
  id INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  serial TEXT NOT NULL,
  subject TEXT NOT NULL,
  issuer TEXT NOT NULL,
  not_before TEXT NOT NULL,
  not_after TEXT NOT NULL,
  key_algorithm TEXT NOT NULL,
  key_bits INTEGER NOT NULL
);

CREATE TABLE signature (
  examination INTEGER NOT NULL REFERENCES examination (id),
  number INTEGER NOT NULL,
  field TEXT NOT NULL,
  kind TEXT NOT NULL,
  indication TEXT NOT NULL,
  sub_indication TEXT,
  later_changes TEXT NOT NULL,
  best_signature_time TEXT,
  certificate INTEGER REFERENCES certificate (id),
  PRIMARY KEY (examination, number)
) WITHOUT ROWID;

CREATE INDEX signature_certificate ON signature (certificate);

-- What auditors read.
CREATE VIEW documents AS
SELECT e.run, e.id AS entry, e.path, lower(hex(e.sha256)) AS sha256, e.size, e.format,
  coalesce(e.status, 'PENDING') AS status, e.problem, e.problem_values, v.conclusion,
  v.authenticity, v.kind, v.unit, v.month, e.origin, e.examination
FROM entry e LEFT JOIN evaluation v ON v.entry = e.id;

CREATE VIEW issues AS
SELECT e.run, e.path, r.name AS rule, i.subject, i.result, i.severity, i.waived,
  lower(hex(e.sha256)) AS sha256
FROM issue i JOIN entry e ON e.id = i.entry JOIN rule r ON r.id = i.rule;

CREATE VIEW summaries AS
SELECT s.run, s.unit, s.month, r.name AS rule, s.result, s.count
FROM summary s JOIN rule r ON r.id = s.rule;

CREATE VIEW signatures AS
SELECT e.run, e.path, s.field, s.kind, s.indication, s.sub_indication, s.later_changes,
  s.best_signature_time, lower(hex(c.sha256)) AS certificate, c.subject, c.issuer
FROM entry e JOIN signature s ON s.examination = e.examination
  LEFT JOIN certificate c ON c.id = s.certificate;
