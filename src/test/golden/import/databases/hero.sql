CREATE TABLE logs (logid INTEGER PRIMARY KEY AUTOINCREMENT, context_name TEXT, src TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]',
  epoch INTEGER NOT NULL, loglevel INTEGER NOT NULL DEFAULT 0, error INTEGER NOT NULL DEFAULT 0, content TEXT NOT NULL);
INSERT INTO logs (context_name, src, tags, epoch, loglevel, error, content) VALUES
  ('Web Shop', 'a.b', '["x"]', 1773964800, 254, 1, 'boo'), (NULL, 'c', '[]', 1773964801, 45, 0, 'bar');
