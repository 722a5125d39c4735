CREATE TABLE labels (id INTEGER PRIMARY KEY, payload TEXT);
CREATE TABLE streams (id INTEGER PRIMARY KEY, timestamp INTEGER, line TEXT, label_id INTEGER);
CREATE TABLE metadata (key TEXT, value TEXT);
INSERT INTO labels VALUES (1, '{"app":"web","level":"warn","pod":"p1"}');
INSERT INTO streams VALUES (1, 1773964804123456789, 'hello', 1), (2, 1773964805000000000, 'no labels', NULL);
