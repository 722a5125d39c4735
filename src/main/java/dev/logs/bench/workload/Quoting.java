package dev.logs.bench.workload;

/** How text is written: as it is, or inside the quotes of a JSON string. */
enum Quoting {
    PLAIN,
    JSON
}
