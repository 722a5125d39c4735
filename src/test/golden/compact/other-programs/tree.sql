-- partition default/2026/079
CREATE TABLE logs (logid INTEGER PRIMARY KEY AUTOINCREMENT, src TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]',
    epoch INTEGER NOT NULL, loglevel INTEGER NOT NULL DEFAULT 0, error INTEGER NOT NULL DEFAULT 0, content TEXT NOT NULL);
CREATE TABLE deleted (logid INTEGER);
CREATE TRIGGER note_deleted AFTER DELETE ON logs BEGIN INSERT INTO deleted VALUES (old.logid); END;
INSERT INTO logs (src, epoch, content) VALUES ('hero.proc', 1773964800, 'left as it is');
-- partition default/2026/078
CREATE TABLE logs (logid INTEGER PRIMARY KEY AUTOINCREMENT, src TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]',
    epoch INTEGER NOT NULL, loglevel INTEGER NOT NULL DEFAULT 0, error INTEGER NOT NULL DEFAULT 0, content TEXT NOT NULL);
INSERT INTO logs (src, epoch, content) VALUES ('hero.proc', 1773878400, 'compacted');
