-- Any number may stand in loglevel; metadata with other columns than ours.
CREATE TABLE logs (
    logid INTEGER PRIMARY KEY AUTOINCREMENT,
    src TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    epoch INTEGER NOT NULL,
    loglevel INTEGER NOT NULL DEFAULT 0,
    error INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL
);
CREATE INDEX idx_logs_epoch ON logs(epoch);
CREATE TABLE metadata (name TEXT, number INTEGER);
INSERT INTO metadata VALUES ('schema_version', 12);
INSERT INTO logs (epoch, loglevel, error, content) VALUES
    (1773964800, 0, 0, 'debug'),
    (1773964801, 1, 0, 'trace'),
    (1773964802, 7, 0, 'odd'),
    (1773964803, 45, 2, 'between'),
    (1773964804, 253, -1, 'high'),
    (1773964805, 254, 1, 'error'),
    (1773964806, 255, 1, 'beyond'),
    (1773964807, -3, 0, 'below'),
    (1773964808, 70000, 0, 'far beyond');
