package dev.logs.filter;

import dev.logs.entry.Level;
import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what can be written after {@code --level}. */
final class LevelGrammar {

    private static final String FORMS =
            "levels are trace, debug, info, notice, warn, error, critical, alert, fatal, or a stored number 0 to 255;"
                    + " warn means warn and more severe; also =warn, info..error, ..info, debug.., !debug";

    /** Room for every stored number within one rank. */
    private static final int RANK_STEP = 1 << 10;

    private static final int LOWEST_KEY = 0;
    private static final int HIGHEST_KEY = Integer.MAX_VALUE;

    private LevelGrammar() {}

    static LevelFilter parse(List<String> texts) {
        List<KeyRange> include = new ArrayList<>();
        List<KeyRange> exclude = new ArrayList<>();
        Wording words = new Wording("level");
        for (String text : texts) {
            if (text.startsWith("!")) {
                exclude.add(range(text.substring(1), text));
                words.exclude(text.substring(1));
            } else {
                include.add(isRange(text) ? range(text, text) : new KeyRange(lowKey(text, text), HIGHEST_KEY));
                words.include(isRange(text) ? text : text + " and more severe");
            }
        }
        return LevelFilter.of(
                stored -> (include.isEmpty() || anyHolds(include, key(stored))) && !anyHolds(exclude, key(stored)),
                words.toString());
    }

    private static boolean isRange(String text) {
        return text.startsWith("=") || text.contains("..");
    }

    /** {@code warn}, {@code =warn}, {@code info..error}: with both ends. Ends the wrong way round are swapped. */
    private static KeyRange range(String text, String whole) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            String name = text.startsWith("=") ? text.substring(1) : text;
            return new KeyRange(lowKey(name, whole), highKey(name, whole));
        }
        String low = text.substring(0, dots);
        String high = text.substring(dots + 2);
        if (low.isEmpty() && high.isEmpty()) {
            throw unknown("", whole);
        }
        if (!low.isEmpty() && !high.isEmpty() && lowKey(low, whole) > highKey(high, whole)) {
            return new KeyRange(lowKey(high, whole), highKey(low, whole));
        }
        return new KeyRange(
                low.isEmpty() ? LOWEST_KEY : lowKey(low, whole), high.isEmpty() ? HIGHEST_KEY : highKey(high, whole));
    }

    private static int lowKey(String name, String whole) {
        @Nullable Level level = Level.named(name).orElse(null);
        return level != null ? level.ordinal() * RANK_STEP : key(number(name, whole));
    }

    private static int highKey(String name, String whole) {
        @Nullable Level level = Level.named(name).orElse(null);
        return level != null ? (level.ordinal() + 1) * RANK_STEP - 1 : key(number(name, whole));
    }

    /** Orders stored numbers by severity, then by number. */
    private static int key(int stored) {
        return Level.ranking(stored).ordinal() * RANK_STEP + stored + 1;
    }

    private static int number(String text, String whole) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= 255) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number out of range.
        }
        throw unknown(text, whole);
    }

    private static UsageException unknown(String name, String whole) {
        List<String> known = new ArrayList<>();
        for (Level level : Level.values()) {
            known.add(level.label());
        }
        String where = name.equals(whole) ? "" : " in '" + whole + "'";
        String suggestion = Suggestions.didYouMean(name, known);
        return new UsageException(
                "unknown level '" + name + "'" + where, suggestion == null ? FORMS : suggestion + " " + FORMS);
    }

    private static boolean anyHolds(List<KeyRange> ranges, int key) {
        for (KeyRange range : ranges) {
            if (range.first <= key && key <= range.last) {
                return true;
            }
        }
        return false;
    }

    private record KeyRange(int first, int last) {}
}
