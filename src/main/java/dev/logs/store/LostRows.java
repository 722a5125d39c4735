package dev.logs.store;

/** Logids of which nothing could be read, both ends included. */
record LostRows(long first, long last) {

    String what() {
        return first == last
                ? "the row with logid " + first + ", if there was one"
                : "rows with logids " + first + " to " + last + ", as many as there were";
    }
}
