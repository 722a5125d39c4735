package dev.logs.cli;

import dev.logs.cli.answer.Table;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.SyncOption;
import dev.logs.cli.option.TreeOptions;
import dev.logs.cli.option.ZoneOptions;
import java.time.Duration;
import java.util.Locale;

/** What each setting amounts to in this environment, as the commands themselves read it. */
final class SettingsTable {

    private final Session session;
    private final Settings settings;

    /** @throws dev.logs.error.UsageException when the file of settings cannot be understood */
    SettingsTable(Session session) {
        this.session = session;
        this.settings = session.settings();
    }

    /**
     * A row for each setting: its key, its value, and where that comes from.
     *
     * @throws dev.logs.error.UsageException when a value cannot be understood
     */
    Table table() {
        Table table = new Table("setting", "value", "from");
        for (Setting setting : Setting.values()) {
            String origin = settings.origin(setting);
            table.add(setting.key(), value(setting), origin == null ? "default" : origin);
        }
        return table;
    }

    /** @throws dev.logs.error.UsageException when the value cannot be understood */
    String value(Setting setting) {
        return switch (setting) {
            case ROOT -> new TreeOptions().root(session, settings).toString();
            case COLOR -> word(new StandardOptions().color(session));
            case TIME_ZONE -> new ZoneOptions().zone(session).getId();
            case MAX_OPEN -> String.valueOf(new TreeOptions().limits(settings).openMax());
            case IDLE_CLOSE -> span(new TreeOptions().limits(settings).idleCloseMillis());
            case SYNC -> word(new SyncOption().storage(settings).durability());
            case DIRECTORY_MODE ->
                octal(new SyncOption().storage(settings).modes().directory());
            case FILE_MODE -> octal(new SyncOption().storage(settings).modes().file());
        };
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static String octal(int mode) {
        return String.format(Locale.ROOT, "%04o", mode);
    }

    private static String span(long millis) {
        return millis % 1000 == 0 ? Duration.ofMillis(millis).toSeconds() + "s" : millis + "ms";
    }
}
