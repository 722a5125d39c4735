package dev.logs.bench;

import dev.logs.query.EntryStream;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import dev.logs.query.Selection;

/** A question whose latency is measured. */
record BenchQuestion(String name, Query query, Answer answer) {

    /** What is asked for. */
    enum Answer {
        /** The newest entries that fill a screen. */
        FIRST_PAGE,
        /** The number of all. */
        COUNT
    }

    private static final long PAGE_ENTRIES = 50;

    /** Asks, and answers how many entries came or were counted. */
    long ask(QueryEngine engine) {
        return answer == Answer.COUNT ? engine.count(query) : readPage(engine);
    }

    private long readPage(QueryEngine engine) {
        long read = 0;
        try (EntryStream entries = engine.search(query.withSelection(Selection.newest(PAGE_ENTRIES)))) {
            while (entries.next()) {
                read++;
            }
        }
        return read;
    }
}
