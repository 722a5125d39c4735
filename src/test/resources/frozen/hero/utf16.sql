-- The same table in another text encoding.
PRAGMA encoding = 'UTF-16le';
CREATE TABLE logs (
    logid INTEGER PRIMARY KEY AUTOINCREMENT,
    src TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    epoch INTEGER NOT NULL,
    loglevel INTEGER NOT NULL DEFAULT 0,
    error INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL
);
INSERT INTO logs (src, epoch, content) VALUES ('café', 1773964800, 'größer');
