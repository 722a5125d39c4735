package dev.logs.transfer;

import dev.logs.query.Query;

/**
 * A stretch of the export that one thread reads.
 *
 * @param part what the files of the stretch are called beside their number: a day, a context, both, or nothing
 */
record ExportUnit(Query query, String part) {}
