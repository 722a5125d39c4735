package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.RegexAutomaton;
import dev.logs.filter.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Whether the message of a row passes a filter: told from its bytes where these are enough, else from its text. One thread. */
final class MessageTest {

    private final ContentFilter filter;
    /** One for each pattern; none when a pattern has none. */
    private final List<RegexAutomaton> automata = new ArrayList<>();

    MessageTest(ContentFilter filter) {
        this.filter = filter;
        for (TextPattern pattern : filter.patterns()) {
            Optional<RegexAutomaton> automaton = pattern.automaton();
            if (automaton.isEmpty()) {
                automata.clear();
                break;
            }
            automata.add(automaton.get());
        }
    }

    /** A test of rows, by their number. */
    IntPredicate on(BlockReader reader) {
        return row -> filter.inverted() != occursIn(reader, row);
    }

    private boolean occursIn(BlockReader reader, int row) {
        if (automata.isEmpty()) {
            return filter.findsIn(reader.content(row));
        }
        ByteSink bytes = reader.contentBytes(row);
        boolean told = true;
        for (int i = 0; i < automata.size(); i++) {
            RegexAutomaton.Answer answer = automata.get(i).find(bytes.array(), 0, bytes.length());
            if (answer == RegexAutomaton.Answer.FOUND) {
                return true;
            }
            told &= answer == RegexAutomaton.Answer.ABSENT;
        }
        return !told && filter.findsIn(reader.content(row));
    }
}
