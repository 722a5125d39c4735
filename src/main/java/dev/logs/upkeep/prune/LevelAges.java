package dev.logs.upkeep.prune;

import dev.logs.entry.Level;
import dev.logs.entry.TimeGrammar;
import dev.logs.error.UsageException;
import dev.logs.filter.FilterSet;
import dev.logs.filter.LevelFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ages of levels, {@code debug=3d info=30d error=1y}: each holds from its level up to the next one that is named, the first
 * for those below it too. No two of them have an entry in common, and together they cover every level.
 */
final class LevelAges {

    private static final String FOR_EVER = "forever";

    private final TimeGrammar grammar;

    LevelAges(TimeGrammar grammar) {
        this.grammar = grammar;
    }

    /**
     * The limits.
     *
     * @param spans by level
     * @param all the one span of all levels, or null
     */
    List<AgeLimit> limits(Map<Level, String> spans, @Nullable String all) {
        if (all != null) {
            if (!spans.isEmpty()) {
                throw new UsageException("all=" + all + " and ages of levels exclude each other", null);
            }
            return List.of(new AgeLimit("all=" + all, FilterSet.NONE, before(all)));
        }
        List<Level> levels = new ArrayList<>(spans.keySet());
        levels.sort(Enum::compareTo);
        List<AgeLimit> limits = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            String span = spans.getOrDefault(levels.get(i), "");
            limits.add(new AgeLimit(levels.get(i).label() + "=" + span, filter(levels, i), before(span)));
        }
        return limits;
    }

    private static FilterSet filter(List<Level> levels, int i) {
        if (levels.size() == 1) {
            return FilterSet.NONE;
        }
        boolean last = i == levels.size() - 1;
        String low = i == 0 ? "" : levels.get(i).label();
        String high = last ? "" : Level.values()[levels.get(i + 1).ordinal() - 1].label();
        return FilterSet.NONE.and(LevelFilter.parse(List.of(low + ".." + high)));
    }

    private Instant before(String span) {
        return span.equals(FOR_EVER) ? Instant.MIN : grammar.ago(span);
    }
}
