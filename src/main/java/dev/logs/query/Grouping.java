package dev.logs.query;

import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How matches are grouped to be counted.
 *
 * @param fieldPath dotted path into the fields; empty unless the kind is {@link GroupKind#FIELD}
 * @param zone of hours, days and minutes
 */
public record Grouping(GroupKind kind, String fieldPath, ZoneId zone) {

    private static final String FIELD_PREFIX = "field:";

    /**
     * Reads {@code src level context job tag field:PATH hour day minute}.
     *
     * @throws UsageException when it is none of these
     */
    public static Grouping parse(String text, ZoneId zone) {
        if (text.startsWith(FIELD_PREFIX) && text.length() > FIELD_PREFIX.length()) {
            return new Grouping(GroupKind.FIELD, text.substring(FIELD_PREFIX.length()), zone);
        }
        List<String> forms = new ArrayList<>();
        for (GroupKind kind : GroupKind.values()) {
            if (kind != GroupKind.FIELD && kind.form().equals(text)) {
                return new Grouping(kind, "", zone);
            }
            forms.add(kind.form());
        }
        String suggestion = Suggestions.didYouMean(text, forms);
        throw new UsageException(
                "cannot count by '" + text + "'",
                (suggestion == null ? "" : suggestion + " ") + "the keys are " + String.join(", ", forms));
    }
}
