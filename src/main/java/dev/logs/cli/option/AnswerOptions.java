package dev.logs.cli.option;

import dev.logs.cli.answer.Question;
import dev.logs.error.UsageException;
import dev.logs.query.Grouping;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to answer instead of listing the entries. */
public final class AnswerOptions {

    @Option(
            names = {"-c", "--count"},
            description = "Print the number of matches.")
    boolean count;

    @Option(
            names = "--count-by",
            paramLabel = "KEY",
            description = "Print counts by src, level, context, job, tag, field:PATH, hour, day or minute.")
    @Nullable
    String countBy;

    @Option(names = "--histogram", description = "Print bars of the matches over time, by level.")
    boolean histogram;

    @Option(
            names = "--explain",
            description = "Print the range, the partitions and the indexes that the query would use.")
    boolean explain;

    /**
     * What is asked.
     *
     * @param entries the question when no option of this group is given
     * @throws UsageException when two of them are given
     */
    public Question question(Question entries, ZoneId zone) {
        List<Question> asked = new ArrayList<>();
        if (count) {
            asked.add(new Question.Count());
        }
        if (countBy != null) {
            asked.add(new Question.CountBy(Grouping.parse(countBy, zone)));
        }
        if (histogram) {
            asked.add(new Question.Histogram());
        }
        if (explain) {
            asked.add(new Question.Explain());
        }
        if (asked.size() > 1) {
            throw new UsageException("--count, --count-by, --histogram and --explain exclude each other", "choose one");
        }
        return asked.isEmpty() ? entries : asked.get(0);
    }
}
