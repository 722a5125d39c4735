package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import org.junit.jupiter.api.Test;

class LogidPlanTest {

    @Test
    void boundsAreThoseOfTheEntriesThatBringLogids() {
        LogidPlan plan = plan(LogEntry.NO_LOGID, 5, LogEntry.NO_LOGID, 9);

        assertThat(plan.lowestOwn()).isEqualTo(5);
        assertThat(plan.highestOwn()).isEqualTo(9);
        assertThat(plan.assigns()).isFalse();
        assertThat(plan.isPlausible()).isFalse();
    }

    @Test
    void ascendingLogidsFollowWhatIsBelowThem() {
        LogidPlan plan = plan(3, 4, 9);

        assertThat(plan.follows(2)).isTrue();
        assertThat(plan.follows(3)).isFalse();
    }

    @Test
    void withoutLogidsABatchFollowsAnything() {
        assertThat(plan(LogEntry.NO_LOGID, LogEntry.NO_LOGID)).isEqualTo(LogidPlan.ASSIGNED);
        assertThat(LogidPlan.ASSIGNED.follows(Long.MAX_VALUE)).isTrue();
    }

    private static LogidPlan plan(long... logids) {
        return LogidPlan.of(logids.length, i -> logids[i]);
    }
}
