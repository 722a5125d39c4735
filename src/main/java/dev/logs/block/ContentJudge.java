package dev.logs.block;

import dev.logs.block.template.LiteralWays;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What conditions on the message mean for the templates of one file's blocks: each template is judged once, and known by its number from
 * then on. One thread.
 */
final class ContentJudge {

    private final List<ContentCondition> conditions;
    private final Optional<WordFilter> words;
    /** By number of the template; null where it was not asked for yet. */
    private @Nullable Judgement[] known = new Judgement[64];

    /** What else the words of the file say, for blocks that have a filter. */
    private @Nullable Judgement[] knownByWords = new Judgement[64];

    ContentJudge(List<ContentCondition> conditions, Optional<WordFilter> words) {
        this.conditions = conditions;
        this.words = words;
    }

    /** The templates of the file whose texts may match, by what its words say; null before it was asked for. */
    private @Nullable List<TemplatePlace> possible;

    /** Whether the filter of a block says that none of its texts matches, whatever templates it has. */
    boolean rulesOut(BlockSummary summary) {
        BlockFilter filter = summary.filter();
        if (filter == null || words.isEmpty() || conditions.isEmpty()) {
            return false;
        }
        for (TemplatePlace place : possible(words.get())) {
            Judgement byWords = byWords(place, words.get());
            if (byWords.isDecided() || byWords.possible(step -> filter.mayHold(place, step.slot(), step.query()))) {
                return false;
            }
        }
        return true;
    }

    private List<TemplatePlace> possible(WordFilter ofFile) {
        List<TemplatePlace> known = possible;
        if (known == null) {
            known = new ArrayList<>();
            for (int number = 0; number < ofFile.templateCount(); number++) {
                TemplatePlace place = ofFile.template(number);
                if (byWords(place, ofFile).undecided != null) {
                    known.add(place);
                }
            }
            possible = known;
        }
        return known;
    }

    /** What a template of a block leaves to be decided; null when no text of it can match there. */
    @Nullable
    List<TemplateCondition> undecided(BlockSummary summary, int template) {
        BlockEvents events = summary.events();
        int number = events.number(template);
        Judgement judgement = number < known.length ? known[number] : null;
        if (judgement == null) {
            judgement = judgement(new TemplatePlace(number, events.template(template)));
        }
        BlockFilter filter = summary.filter();
        if (judgement.isDecided() || filter == null || words.isEmpty()) {
            return judgement.undecided;
        }
        TemplatePlace place = new TemplatePlace(number, events.template(template));
        Judgement byWords = byWords(place, words.get());
        return byWords.possible(step -> filter.mayHold(place, step.slot(), step.query())) ? byWords.undecided : null;
    }

    private Judgement byWords(TemplatePlace place, WordFilter ofFile) {
        Judgement judgement = judgement(place);
        if (judgement.isDecided()) {
            return judgement;
        }
        Judgement byWords = knownByWords[place.number()];
        if (byWords == null) {
            byWords = judgement.where(step -> ofFile.mayHold(place, step.slot(), step.query()));
            knownByWords[place.number()] = byWords;
        }
        return byWords;
    }

    private Judgement judgement(TemplatePlace place) {
        int number = place.number();
        if (number >= known.length) {
            known = Arrays.copyOf(known, number * 2);
            knownByWords = Arrays.copyOf(knownByWords, number * 2);
        }
        Judgement judgement = known[number];
        if (judgement == null) {
            judgement = judge(place.template());
            known[number] = judgement;
        }
        return judgement;
    }

    private Judgement judge(Template template) {
        List<TemplateCondition> undecided = new ArrayList<>();
        for (ContentCondition each : conditions) {
            TemplateCondition condition = each.on(template);
            if (condition.verdict() == Verdict.NEVER) {
                return Judgement.NEVER;
            }
            if (condition.verdict() == Verdict.MAYBE) {
                undecided.add(condition);
            }
        }
        return undecided.isEmpty() ? Judgement.ALWAYS : new Judgement(undecided);
    }

    /** Null when no text can match. */
    private record Judgement(@Nullable List<TemplateCondition> undecided) {

        private static final Judgement NEVER = new Judgement(null);
        private static final Judgement ALWAYS = new Judgement(List.of());

        boolean isDecided() {
            return undecided == null || undecided.isEmpty();
        }

        /** Whether a text may match where slots hold only what passes. */
        boolean possible(Predicate<LiteralWays.Step> mayBeTaken) {
            if (undecided == null) {
                return false;
            }
            for (TemplateCondition each : undecided) {
                if (!each.possible(mayBeTaken)) {
                    return false;
                }
            }
            return true;
        }

        /** The same where slots hold only what passes. */
        Judgement where(Predicate<LiteralWays.Step> mayBeTaken) {
            if (undecided == null || !possible(mayBeTaken)) {
                return NEVER;
            }
            List<TemplateCondition> left = new ArrayList<>();
            for (TemplateCondition each : undecided) {
                left.add(each.where(mayBeTaken));
            }
            return new Judgement(left);
        }
    }
}
