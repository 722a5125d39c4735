package dev.logs.bench.peer;

import dev.logs.bench.Figure.Kept;
import dev.logs.bench.Shell;
import dev.logs.bench.workload.Workload;
import dev.logs.entry.PartitionKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is asked, in the words of each program. All but the page are answered with the number of entries. */
final class PeerQuestions {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SPACED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long HOUR_SECONDS = 3600;

    private final List<PeerQuestion> questions = new ArrayList<>();

    private PeerQuestions() {}

    static List<PeerQuestion> of(Workload workload) {
        PeerQuestions all = new PeerQuestions();
        Workload.Period period = workload.period();
        long end = (period.firstEpochDay() + period.days()) * PartitionKey.SECONDS_PER_DAY;
        all.addEverything();
        all.addHour(Instant.ofEpochSecond(end - 12 * HOUR_SECONDS));
        all.addText("literal, frequent", "accepted for");
        all.addText("literal, rare", "Circuit breaker");
        all.addText("literal, absent", "this text is nowhere");
        all.addRegex("timeout after [0-9]{4} ms");
        all.addSrc("src, common", "shop.api");
        all.addSrc("src, rare", "backup.jobs");
        all.addLevel();
        all.addField();
        return List.copyOf(all.questions);
    }

    private void addEverything() {
        add("page", List.of("-n", "50"), Map.of(Kept.JOURNALCTL, "-n 50"));
        Map<Kept, String> words = new EnumMap<>(sql("1"));
        words.putAll(lines("^"));
        words.put(Kept.JOURNALCTL, "");
        add("whole range", List.of("-c"), words);
    }

    private void addHour(Instant start) {
        String first = MINUTE.format(start);
        String hour = first.substring(0, first.indexOf(':'));
        String last = hour + ":59:59.999";
        long epoch = start.getEpochSecond();
        Map<Kept, String> words = new EnumMap<>(Kept.class);
        words.putAll(lines("^\\{\"time\":\"" + hour));
        words.put(Kept.SQLITE, "epoch BETWEEN " + epoch + " AND " + (epoch + HOUR_SECONDS - 1));
        words.put(Kept.LNAV, "log_time BETWEEN '" + SPACED.format(start) + "' AND '" + last.replace('T', ' ') + "'");
        words.put(Kept.DUCKDB, "time BETWEEN '" + first + "' AND '" + last + "Z'");
        Instant lastSecond = start.plusSeconds(HOUR_SECONDS - 1);
        words.put(Kept.JOURNALCTL, "-S '" + SPACED.format(start) + "' -U '" + SPACED.format(lastSecond) + ".999999'");
        add("one hour", List.of("-c", "-S", first, "-U", last + "999999"), words);
    }

    private void addText(String name, String text) {
        Map<Kept, String> words = new EnumMap<>(Kept.class);
        words.putAll(lines(text));
        words.put(Kept.SQLITE, "content LIKE '%" + text + "%'");
        words.put(Kept.LNAV, "log_body LIKE '%" + text + "%'");
        words.put(Kept.DUCKDB, "message LIKE '%" + text + "%'");
        words.put(Kept.JOURNALCTL, "--case-sensitive=yes -g " + Shell.quoted(text));
        add(name, List.of("-c", "-s", "-F", text), words);
    }

    private void addRegex(String regex) {
        Map<Kept, String> words = new EnumMap<>(Kept.class);
        words.putAll(lines(regex));
        words.put(Kept.LNAV, "log_body REGEXP '" + regex + "'");
        words.put(Kept.DUCKDB, "regexp_matches(message, '" + regex + "')");
        words.put(Kept.JOURNALCTL, "--case-sensitive=yes -g " + Shell.quoted(regex));
        add("regex", List.of("-c", "-s", "-e", regex), words);
    }

    private void addSrc(String name, String src) {
        Map<Kept, String> words = new EnumMap<>(sql("(src = '" + src + "' OR src GLOB '" + src + ".*')"));
        words.putAll(lines("\"src\":\"" + src.replace(".", "\\.") + "[\".]"));
        add(name, List.of("-c", "--src", src), words);
    }

    private void addLevel() {
        Map<Kept, String> words = new EnumMap<>(Kept.class);
        words.putAll(lines("\"level\":\"(warn|error|critical|alert|fatal)\""));
        words.put(Kept.SQLITE, "loglevel IN (30, 254, 40, 50, 60)");
        words.put(Kept.LNAV, "log_level >= 'warning'");
        words.put(Kept.DUCKDB, "level IN ('warn', 'error', 'critical', 'alert', 'fatal')");
        words.put(Kept.JOURNALCTL, "-p warning");
        add("level warn and worse", List.of("-c", "-l", "warn"), words);
    }

    private void addField() {
        Map<Kept, String> words = new EnumMap<>(Kept.class);
        words.putAll(lines("\"status\":[5-9][0-9]{2}[,}]"));
        words.put(Kept.SQLITE, "fields ->> 'status' >= 500");
        words.put(Kept.LNAV, "status >= 500");
        words.put(Kept.DUCKDB, "status >= 500");
        add("field", List.of("-c", "--field", "status>=500"), words);
    }

    private static Map<Kept, String> lines(String regex) {
        return Map.of(Kept.RIPGREP, regex, Kept.ZSTD, regex);
    }

    private static Map<Kept, String> sql(String condition) {
        return Map.of(Kept.SQLITE, condition, Kept.LNAV, condition, Kept.DUCKDB, condition);
    }

    private void add(String name, List<String> arguments, Map<Kept, String> words) {
        questions.add(new PeerQuestion(name, arguments, Map.copyOf(words)));
    }
}
