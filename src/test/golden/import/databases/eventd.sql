CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT);
INSERT INTO metadata VALUES ('schema_version', '1');
CREATE TABLE events (id INTEGER PRIMARY KEY, boot_id BLOB, timestamp INTEGER NOT NULL, origin TEXT, is_error INTEGER, job_id BLOB, message TEXT);
INSERT INTO events VALUES (1, x'000102030405060708090a0b0c0d0e0f', 1773964802123456789, 'disk', 1, x'ffeeddccbbaa99887766554433221100', 'bad sector'),
  (2, NULL, 1773964803000000000, 'disk', 0, NULL, 'fine');
