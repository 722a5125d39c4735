package dev.logs.cli.answer;

import dev.logs.entry.PartitionKey;
import dev.logs.query.EmptyAnswer;
import java.time.LocalDate;
import java.util.Optional;

/** Tells in one or two lines why nothing matched. */
public final class EmptyAnswerText {

    private EmptyAnswerText() {}

    /** One line for standard error. */
    public static String of(EmptyAnswer answer) {
        StringBuilder text = new StringBuilder("logs: nothing matched: ");
        EmptyAnswer.Days stored = answer.stored();
        if (answer.contexts() == 0) {
            text.append("the tree has no such context");
        } else if (answer.inRange() == 0) {
            text.append("no entry in the range");
            if (stored != null) {
                text.append("; there are entries from ")
                        .append(day(stored.first()))
                        .append(" to ")
                        .append(day(stored.last()));
            }
        } else {
            text.append(answer.complete() ? "" : "at least ")
                    .append(Counted.of(answer.inRange(), "entry", "entries"))
                    .append(" in the range");
            Optional<EmptyAnswer.Step> remover = answer.remover();
            remover.ifPresent(step -> text.append(", none left by ").append(step.filter()));
        }
        if (!answer.suggestions().isEmpty()) {
            text.append("; did you mean ")
                    .append(String.join(" or ", answer.suggestions()))
                    .append('?');
        }
        return text.toString();
    }

    private static LocalDate day(PartitionKey partition) {
        return LocalDate.ofEpochDay(partition.epochDay());
    }
}
