package dev.logs.store;

import dev.logs.filter.FilterSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows will be found.
 *
 * @param index name of the index used, or null
 * @param source what stands behind FROM: table, index and conditions
 * @param parameters values of the conditions, in order
 * @param residual conditions that SQL cannot decide, tested on each row fetched
 */
public record RowPlan(
        AccessPath access, @Nullable String index, String source, List<Object> parameters, FilterSet residual) {

    public RowPlan {
        parameters = List.copyOf(parameters);
    }

    static RowPlan nothing() {
        return new RowPlan(AccessPath.NOTHING, null, "logs", List.of(), FilterSet.NONE);
    }

    boolean findsNothing() {
        return access == AccessPath.NOTHING;
    }

    /** One line for {@code --explain}: {@code index on a condition, sorted (logs_src)}. */
    public String describe() {
        return index == null ? access.description() : access.description() + " (" + index + ")";
    }
}
