package dev.logs.format;

import dev.logs.entry.ZoneOffsets;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Looks up IANA zones by name, and remembers the last, since the lines of a source name the same one. One thread. */
final class ZoneRegions {

    /** The first parts of IANA names, so that an ordinary path behind a time costs no look-up. */
    private static final String AREAS =
            "/Africa/America/Antarctica/Arctic/Asia/Atlantic/Australia/Brazil/Canada/Chile/Etc/Europe/Indian/Mexico/Pacific/US/";

    private byte[] lastName = new byte[0];
    private @Nullable ZoneOffsets last;

    /** The zone whose name stands in the line, or null when there is none of that name. */
    @Nullable
    ZoneOffsets find(byte[] line, int from, int to) {
        if (!Arrays.equals(lastName, 0, lastName.length, line, from, to)) {
            lastName = Arrays.copyOfRange(line, from, to);
            last = lookUp(new String(lastName, StandardCharsets.US_ASCII));
        }
        return last;
    }

    private static @Nullable ZoneOffsets lookUp(String name) {
        int slash = name.indexOf('/');
        if (slash <= 0 || !AREAS.contains("/" + name.substring(0, slash + 1))) {
            return null;
        }
        try {
            return new ZoneOffsets(ZoneId.of(name));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
