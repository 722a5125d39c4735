package dev.logs.store;

import dev.logs.block.SearchPlan;
import dev.logs.filter.FilterSet;
import java.util.ArrayDeque;
import java.util.function.Supplier;

/**
 * The plans of the filters that were asked for last: who reads around one entry after another asks the same few in turn. Told apart as
 * objects, not by what they say. One thread.
 */
final class SearchPlans {

    private record Known(FilterSet filters, SearchPlan plan) {}

    private final ArrayDeque<Known> known = new ArrayDeque<>();

    SearchPlan of(FilterSet filters, Supplier<SearchPlan> maker) {
        for (Known each : known) {
            if (each.filters == filters) {
                return each.plan;
            }
        }
        Known made = new Known(filters, maker.get());
        known.addFirst(made);
        if (known.size() > StoreLimits.PLANS_KEPT) {
            known.removeLast();
        }
        return made.plan;
    }
}
