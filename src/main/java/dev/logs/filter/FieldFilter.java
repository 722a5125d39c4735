package dev.logs.filter;

import dev.logs.entry.LogEntry;
import java.util.List;
import java.util.Set;

/** Entries by their fields: those for which at least one condition holds. */
public record FieldFilter(List<FieldCondition> anyOf) implements EntryFilter {

    public FieldFilter {
        anyOf = List.copyOf(anyOf);
    }

    /**
     * Reads the values of {@code --field}, see {@link FieldCondition#parse}.
     *
     * @return filters that must all match. Equalities and {@code ~=} on one key are alternatives; conditions on
     *     different keys, comparisons and negated conditions must each hold.
     */
    public static List<FieldFilter> parse(List<String> texts) {
        return FieldGrammar.parse(texts);
    }

    @Override
    public boolean matches(LogEntry entry) {
        for (int i = 0; i < anyOf.size(); i++) {
            if (anyOf.get(i).holds(entry.fields())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<EntryColumn> columns() {
        return Set.of(EntryColumn.FIELDS);
    }

    @Override
    public String describe() {
        StringBuilder words = new StringBuilder();
        for (FieldCondition condition : anyOf) {
            words.append(words.length() == 0 ? "field " : " or ").append(condition.describe());
        }
        return words.toString();
    }
}
