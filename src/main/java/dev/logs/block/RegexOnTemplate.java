package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.column.TemplateRows;
import dev.logs.block.template.Template;
import dev.logs.filter.RegexAutomaton;
import dev.logs.filter.RegexForecast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression on the texts of one template: no slot is read whose bytes cannot change the answer, whichever of those that it may hold
 * they are. One thread.
 */
final class RegexOnTemplate {

    private final RegexAutomaton automaton;
    private final RegexForecast forecast;
    private final Template template;
    private final List<BitSet> alphabets;
    private final Next first;
    /** By slot, then by the state behind its value; null where it was not asked for yet. */
    private final @Nullable Next[][] known;

    /** @param alphabets for each slot the bytes that its values may hold */
    RegexOnTemplate(RegexAutomaton automaton, RegexForecast forecast, Template template, List<BitSet> alphabets) {
        this.automaton = automaton;
        this.forecast = forecast;
        this.template = template;
        this.alphabets = alphabets;
        this.known = new Next[template.slotCount()][1];
        this.first = next(0, automaton.after(RegexAutomaton.START, template.text(), 0, endOfLiteral(0)));
    }

    /** For each slot the bytes that its values may hold, as far as that is known without reading them. */
    static List<BitSet> alphabets(TemplateRows texts) {
        List<BitSet> alphabets = new ArrayList<>();
        for (int i = 0; i < texts.template().slotCount(); i++) {
            alphabets.add(texts.slot(i).alphabet(texts.template().slots().get(i)));
        }
        return alphabets;
    }

    /**
     * What is to be read next.
     *
     * @param slot the number of slots when nothing is; the state then has the answer
     * @param state that before the slot
     */
    private record Next(int slot, int state) {}

    /** Whether all texts of the template have the answer of {@link #soleAnswer}. */
    boolean isTold() {
        return first.slot == alphabets.size();
    }

    RegexAutomaton.Answer soleAnswer() {
        return RegexAutomaton.answer(first.state);
    }

    /** Whether the expression matches a text, counted among those of the template. */
    RegexAutomaton.Answer answer(TemplateRows texts, int rank, ByteSink value) {
        Next next = first;
        while (next.slot < alphabets.size()) {
            value.clear();
            texts.slot(next.slot).append(rank, value);
            next = behind(next.slot, automaton.after(next.state, value.array(), 0, value.length()));
        }
        return RegexAutomaton.answer(next.state);
    }

    private Next behind(int slot, int state) {
        if (state < 0) {
            return new Next(alphabets.size(), state);
        }
        if (state >= known[slot].length) {
            known[slot] = Arrays.copyOf(known[slot], state * 2);
        }
        Next next = known[slot][state];
        if (next == null) {
            int after = automaton.after(state, template.text(), template.behindSlot(slot), endOfLiteral(slot + 1));
            next = next(slot + 1, after);
            known[slot][state] = next;
        }
        return next;
    }

    private Next next(int from, int before) {
        int state = before;
        for (int slot = from; slot < alphabets.size() && state >= 0; slot++) {
            BitSet end = forecast(slot, alphabets.size(), state);
            int told = RegexForecast.isAbsent(end) ? state : RegexForecast.sole(end);
            if (told != RegexForecast.SEVERAL) {
                return new Next(alphabets.size(), told);
            }
            int sole = RegexForecast.sole(forecast(slot, slot + 1, state));
            if (sole == RegexForecast.SEVERAL) {
                return new Next(slot, state);
            }
            state = sole;
        }
        return new Next(alphabets.size(), state);
    }

    /** The states behind slots and the static text behind each, whatever they hold. */
    private BitSet forecast(int from, int to, int state) {
        BitSet states = RegexForecast.of(state);
        for (int slot = from; slot < to; slot++) {
            BitSet behind = forecast.behindAny(states, alphabets.get(slot));
            states = forecast.behind(behind, template.text(), template.behindSlot(slot), endOfLiteral(slot + 1));
        }
        return states;
    }

    /** Where the static text before a slot, or behind the last, ends. */
    private int endOfLiteral(int slot) {
        return slot < template.slotCount() ? template.slotAt(slot) : template.text().length;
    }
}
