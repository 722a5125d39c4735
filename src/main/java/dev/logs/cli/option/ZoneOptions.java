package dev.logs.cli.option;

import dev.logs.cli.Session;
import dev.logs.cli.Setting;
import dev.logs.cli.Settings;
import dev.logs.error.UsageException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The zone in which times are read and shown. */
public final class ZoneOptions {

    @Option(names = "--utc", description = "Read and show times in UTC.")
    boolean utc;

    @Option(
            names = "--tz",
            paramLabel = "ZONE",
            description = "Read and show times in this zone: Europe/Berlin, +02:00 (default: the local zone).")
    @Nullable
    String zone;

    /** @throws UsageException when the zone is unknown */
    public ZoneId zone(Session session) {
        if (utc) {
            return ZoneOffset.UTC;
        }
        if (zone != null) {
            return known(zone, "unknown time zone '" + zone + "'");
        }
        Settings settings = session.settings();
        String configured = settings.value(Setting.TIME_ZONE);
        return configured != null
                ? known(configured, settings.quoted(Setting.TIME_ZONE) + " is no time zone")
                : local(session);
    }

    private static ZoneId known(String name, String complaint) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new UsageException(
                    complaint, "use a name such as Europe/Berlin, an offset such as +02:00, or UTC", e);
        }
    }

    /** The session's own TZ, which may differ from the one this JVM was started with. */
    private static ZoneId local(Session session) {
        String name = session.variable("TZ");
        if (name != null) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                // POSIX rules such as CET-1CEST: the JVM has read them.
            }
        }
        return ZoneId.systemDefault();
    }
}
