package dev.logs.bench.peer;

import dev.logs.bench.Figure.Kept;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question in everybody's words.
 *
 * @param name as in the table
 * @param arguments of {@code logs search}, beside the tree
 * @param words of the others; who is not in it cannot answer. A regular expression on JSON lines for ripgrep and zstd, a condition in
 *     SQL for sqlite3, lnav and DuckDB, arguments in shell words for journalctl
 */
record PeerQuestion(String name, List<String> arguments, Map<Kept, String> words) {

    Optional<String> wordsFor(Kept peer) {
        return Optional.ofNullable(words.get(peer));
    }
}
