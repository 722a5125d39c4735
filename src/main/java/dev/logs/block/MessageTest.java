package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.column.TemplateRows;
import dev.logs.block.template.Template;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.RegexAutomaton;
import dev.logs.filter.RegexForecast;
import dev.logs.filter.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Whether the message of a row passes a filter: told from its bytes where these are enough, else from its text. One thread. */
final class MessageTest {

    private final ContentFilter filter;
    /** One for each pattern; none when a pattern has none. */
    private final List<RegexAutomaton> automata = new ArrayList<>();

    /** For each automaton. */
    private final List<RegexForecast> forecasts = new ArrayList<>();

    private final Map<Shape, List<RegexOnTemplate>> known = new HashMap<>();

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
        for (RegexAutomaton each : automata) {
            forecasts.add(new RegexForecast(each));
        }
    }

    /** What slots of different blocks have in common. */
    private record Shape(Template template, List<BitSet> alphabets) {

        // Written out, with hashCode(): a record's own are put together at first use, which takes longer than testing a
        // page of messages.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shape that && template.equals(that.template) && alphabets.equals(that.alphabets);
        }

        @Override
        public int hashCode() {
            return 31 * template.hashCode() + alphabets.hashCode();
        }
    }

    /**
     * What is known of the rows of a template.
     *
     * @param verdict on all of them
     * @param test of each, by its rank among them
     */
    record OfTemplate(Verdict verdict, IntPredicate test) {}

    OfTemplate on(TemplateRows texts) {
        List<RegexOnTemplate> onTemplate = automata.isEmpty()
                ? List.of()
                : known.computeIfAbsent(new Shape(texts.template(), RegexOnTemplate.alphabets(texts)), this::of);
        Verdict found = verdict(onTemplate);
        return new OfTemplate(
                filter.inverted() ? found.not() : found,
                rank -> filter.inverted() != occursIn(texts, onTemplate, rank));
    }

    private static Verdict verdict(List<RegexOnTemplate> onTemplate) {
        boolean told = !onTemplate.isEmpty();
        for (int i = 0; i < onTemplate.size(); i++) {
            RegexOnTemplate each = onTemplate.get(i);
            if (each.isTold() && each.soleAnswer() == RegexAutomaton.Answer.FOUND) {
                return Verdict.ALWAYS;
            }
            told &= each.isTold() && each.soleAnswer() == RegexAutomaton.Answer.ABSENT;
        }
        return told ? Verdict.NEVER : Verdict.MAYBE;
    }

    private List<RegexOnTemplate> of(Shape shape) {
        List<RegexOnTemplate> onTemplate = new ArrayList<>();
        for (int i = 0; i < automata.size(); i++) {
            onTemplate.add(new RegexOnTemplate(automata.get(i), forecasts.get(i), shape.template, shape.alphabets));
        }
        return onTemplate;
    }

    private boolean occursIn(TemplateRows texts, List<RegexOnTemplate> onTemplate, int rank) {
        boolean told = !onTemplate.isEmpty();
        for (int i = 0; i < onTemplate.size(); i++) {
            RegexAutomaton.Answer answer = onTemplate.get(i).answer(texts, rank, value);
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
}
