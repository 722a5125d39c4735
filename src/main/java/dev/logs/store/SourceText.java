package dev.logs.store;

import dev.logs.filter.FilterSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds what stands behind FROM, with the values of its conditions. */
final class SourceText {

    private final StringBuilder text;
    private final List<Object> parameters = new ArrayList<>();
    private boolean conditional;

    private SourceText(String table) {
        text = new StringBuilder(table);
    }

    static SourceText of(String table) {
        return new SourceText(table);
    }

    static SourceText through(String index) {
        return new SourceText("logs INDEXED BY \"" + index.replace("\"", "\"\"") + "\"");
    }

    /** Adds a condition; an empty one adds nothing. */
    SourceText and(String condition, List<?> values) {
        if (!condition.isEmpty()) {
            text.append(conditional ? " AND " : " WHERE ")
                    .append('(')
                    .append(condition)
                    .append(')');
            parameters.addAll(values);
            conditional = true;
        }
        return this;
    }

    List<Object> parameters() {
        return parameters;
    }

    RowPlan plan(AccessPath access, @Nullable String index, FilterSet residual) {
        return new RowPlan(access, index, text.toString(), parameters, residual);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
