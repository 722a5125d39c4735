-- The least that is a partition: no AUTOINCREMENT, no NOT NULL, no index, names in capitals, a view beside the table.
CREATE TABLE LOGS (LOGID INTEGER PRIMARY KEY, SRC TEXT, TAGS TEXT, EPOCH INTEGER, LOGLEVEL INTEGER, ERROR INTEGER, CONTENT TEXT);
CREATE VIEW errors AS SELECT * FROM logs WHERE error <> 0;
INSERT INTO logs VALUES
    (1, 'hero.proc', '[]', 1773964800, 10, 0, 'plain'),
    (2, NULL, NULL, 1773964801, NULL, NULL, NULL),
    (3, 'hero.proc', '', '1773964802', '30', 1, x'6279746573'),
    (9, '', '[]', 1773964803, 10, 0, 42);
