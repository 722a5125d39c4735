package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.column.TemplateRows;
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

    private final ByteSink value = new ByteSink();

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

    /** A test of the rows of a template, by their rank among these. */
    IntPredicate on(TemplateRows texts) {
        return rank -> filter.inverted() != occursIn(texts, rank);
    }

    private boolean occursIn(TemplateRows texts, int rank) {
        boolean told = !automata.isEmpty();
        for (int i = 0; i < automata.size(); i++) {
            RegexAutomaton.Answer answer = answer(automata.get(i), texts, rank);
            if (answer == RegexAutomaton.Answer.FOUND) {
                return true;
            }
            told &= answer == RegexAutomaton.Answer.ABSENT;
        }
        return !told && filter.findsIn(text(texts, rank));
    }

    private String text(TemplateRows texts, int rank) {
        value.clear();
        texts.append(rank, value);
        return TextBytes.decode(value.array(), 0, value.length());
    }

    /** Reads no slot behind the first match. */
    private RegexAutomaton.Answer answer(RegexAutomaton automaton, TemplateRows texts, int rank) {
        byte[] literal = texts.template().text();
        int state = RegexAutomaton.START;
        int at = 0;
        for (int slot = 0; slot < texts.template().slotCount() && state >= 0; slot++) {
            state = automaton.after(state, literal, at, texts.template().slotAt(slot));
            if (state >= 0) {
                value.clear();
                texts.slot(slot).append(rank, value);
                state = automaton.after(state, value.array(), 0, value.length());
                at = texts.template().behindSlot(slot);
            }
        }
        return RegexAutomaton.answer(state < 0 ? state : automaton.after(state, literal, at, literal.length));
    }
}
