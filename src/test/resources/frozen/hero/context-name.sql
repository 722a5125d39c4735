-- An older hero_proc: a context_name column before the others, which every row must have, and an index over it.
CREATE TABLE logs (
    logid INTEGER PRIMARY KEY AUTOINCREMENT,
    context_name TEXT NOT NULL,
    src TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    epoch INTEGER NOT NULL,
    loglevel INTEGER NOT NULL DEFAULT 0,
    error INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL
);
CREATE INDEX idx_logs_context ON logs(context_name, epoch);
CREATE INDEX idx_logs_src ON logs(src);
INSERT INTO logs (context_name, src, epoch, loglevel, content) VALUES
    ('default', 'hero.proc', 1773964800, 10, 'first'),
    ('default', 'hero.proc', 1773964802, 20, 'second');
