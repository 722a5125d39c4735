-- A partition that has later columns under an order and with an index of its own, and metadata of the first version.
CREATE TABLE logs (
    logid INTEGER PRIMARY KEY AUTOINCREMENT,
    src TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    epoch INTEGER NOT NULL,
    loglevel INTEGER NOT NULL DEFAULT 0,
    error INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL,
    job_id TEXT,
    nanos INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX by_time ON logs(epoch, nanos);
CREATE INDEX some_jobs ON logs(job_id) WHERE error = 1;
CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO metadata VALUES ('schema_version', '1');
INSERT INTO logs (src, epoch, nanos, content, job_id) VALUES
    ('a', 1773964800, 5, 'later', 'job-1'),
    ('a', 1773964800, 4, 'earlier', NULL);
