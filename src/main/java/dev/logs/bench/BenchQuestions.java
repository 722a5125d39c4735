package dev.logs.bench;

import dev.logs.bench.workload.Workload;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.TextPattern;
import dev.logs.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The questions that every scenario is asked. They know what the generator writes. */
final class BenchQuestions {

    private static final long HOUR_SECONDS = 3600;

    private final List<BenchQuestion> questions = new ArrayList<>();
    private final long endEpoch;

    private BenchQuestions(Workload workload) {
        Workload.Period period = workload.period();
        endEpoch = (period.firstEpochDay() + period.days()) * PartitionKey.SECONDS_PER_DAY - 1;
    }

    /** Each question twice: its first page, and its count. */
    static List<BenchQuestion> of(Workload workload) {
        BenchQuestions all = new BenchQuestions(workload);
        all.addTimes();
        all.addConditions();
        return all.questions;
    }

    private void addTimes() {
        long day = PartitionKey.SECONDS_PER_DAY;
        add("last day", last(day));
        add("last 24 h to noon", between(endEpoch - day / 2 - day, endEpoch - day / 2));
        add("last 7 days", last(7 * day));
        add("two hours", between(endEpoch - 14 * HOUR_SECONDS, endEpoch - 12 * HOUR_SECONDS));
        add("whole range", Query.ALL);
    }

    private void addConditions() {
        add("src, common", where(SrcFilter.parse(List.of("shop.api"))));
        add("src, rare", where(SrcFilter.parse(List.of("backup.jobs"))));
        add("level warn and worse", where(LevelFilter.parse(List.of("warn"))));
        add("error flag", where(new ErrorFilter(true)));
        add("literal, frequent", text("customer", PatternOptions.EXACT_TEXT));
        add("literal, rare", text("Circuit breaker", PatternOptions.EXACT_TEXT));
        add("literal, absent", text("this text is nowhere", PatternOptions.EXACT_TEXT));
        add("regex", text("timeout after [0-9]{4} ms", PatternOptions.DEFAULT));
        add("job, absent", where(JobFilter.parse(List.of("00000000-0000-4000-8000-000000000000"))));
        add("field", where(FieldFilter.parse(List.of("status>=500")).get(0)));
        add(
                "two contexts",
                Query.ALL.withContexts(ContextFilter.parse(
                        List.of("default", "tenant1", "tenant01", "tenant002"), UnaryOperator.identity())));
    }

    private Query last(long seconds) {
        return between(endEpoch - seconds + 1, endEpoch);
    }

    private static Query between(long firstEpoch, long lastEpoch) {
        return Query.ALL.withRange(
                new TimeRange(Instant.ofEpochSecond(firstEpoch), Instant.ofEpochSecond(lastEpoch, 999_999_999)));
    }

    private static Query text(String pattern, PatternOptions options) {
        return where(ContentFilter.containing(TextPattern.of(pattern, options)));
    }

    private static Query where(EntryFilter filter) {
        return Query.ALL.withFilters(FilterSet.NONE.and(filter));
    }

    private void add(String name, Query query) {
        questions.add(new BenchQuestion(name, query, BenchQuestion.Answer.FIRST_PAGE));
        questions.add(new BenchQuestion(name, query, BenchQuestion.Answer.COUNT));
    }
}
