-- partition default/2026/079
CREATE TABLE logs (
    logid    INTEGER PRIMARY KEY AUTOINCREMENT,
    src      TEXT    NOT NULL DEFAULT '',
    tags     TEXT    NOT NULL DEFAULT '[]',
    epoch    INTEGER NOT NULL,
    loglevel INTEGER NOT NULL DEFAULT 0,
    error    INTEGER NOT NULL DEFAULT 0,
    content  TEXT    NOT NULL
);
INSERT INTO logs (src, epoch, loglevel, content) VALUES
    ('hero.proc', 1773964800, 10, 'started'),
    ('hero.proc.worker', 1773964801, 30, 'slow job'),
    ('hero.proc.worker', 1773964802, 10, 'done');
