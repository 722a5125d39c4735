package dev.logs.store;

import dev.logs.filter.FilterSet;
import java.util.List;

/**
 * Filters as far as SQL can evaluate them: an entry matches when {@code where} holds for its row and {@code residual}
 * matches it.
 *
 * @param where an expression over the columns of table {@code logs}, without {@code WHERE}; empty when there is none.
 *     Safe to join with others by {@code AND}.
 * @param parameters for the question marks in {@code where}, in order: {@link String} and {@link Long}
 * @param residual what remains to be tested on the rows that SQL lets through; empty when {@code where} is exact
 */
public record SqlCondition(String where, List<Object> parameters, FilterSet residual) {

    public SqlCondition {
        parameters = List.copyOf(parameters);
    }
}
