-- A partition as hero_proc writes it today: the seven base columns, its own indexes, no metadata.
PRAGMA journal_mode = WAL;
CREATE TABLE IF NOT EXISTS logs (
    logid INTEGER PRIMARY KEY AUTOINCREMENT,
    src TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    epoch INTEGER NOT NULL,
    loglevel INTEGER NOT NULL DEFAULT 0,
    error INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS idx_logs_src ON logs(src);
CREATE INDEX IF NOT EXISTS idx_logs_epoch ON logs(epoch);
CREATE INDEX IF NOT EXISTS idx_logs_loglevel ON logs(loglevel);
CREATE INDEX IF NOT EXISTS idx_logs_error ON logs(error);
INSERT INTO logs (src, tags, epoch, loglevel, error, content) VALUES
    ('hero.proc', '[]', 1773964800, 10, 0, 'service started'),
    ('hero.proc.worker', '["db","slow"]', 1773964801, 30, 0, 'query took 812 ms'),
    ('hero.process', '[]', 1773964799, 254, 1, 'Traceback' || char(10) || '  File "x.py", line 1'),
    ('hero.proc', '[]', 1773964801, 0, 0, 'heartbeat');
DELETE FROM logs WHERE content = 'heartbeat';
