package dev.logs.cli;

import dev.logs.error.UsageException;
import java.nio.file.InvalidPathException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this JVM reads the bytes of arguments and of names of files: by the locale, so that without one everything beyond ASCII
 * is lost. The launcher sees to a locale; whoever starts the bare jar, or has one that is not installed, is told.
 */
final class NameEncoding {

    /** What a byte that cannot be decoded becomes. */
    private static final char LOST = '\ufffd';

    private static final String WHOLE = "UTF-8";

    private final String name;

    /** @param name as Java calls it, null when it does not tell */
    NameEncoding(@Nullable String name) {
        this.name = name == null ? WHOLE : name;
    }

    static NameEncoding ofThisJvm() {
        return new NameEncoding(System.getProperty("sun.jnu.encoding"));
    }

    /** The error that an argument which was not read whole means; null when all were. A pattern of it would silently find nothing. */
    @Nullable
    UsageException complaint(List<String> arguments) {
        if (name.equals(WHOLE)) {
            return null;
        }
        for (String argument : arguments) {
            if (argument.indexOf(LOST) >= 0) {
                return new UsageException("the argument '" + argument + "' was not read whole", remedy());
            }
        }
        return null;
    }

    /** The error that a text which cannot be the name of a file means. */
    UsageException complaint(InvalidPathException error) {
        boolean lost = !name.equals(WHOLE) && error.getInput().indexOf(LOST) >= 0;
        return new UsageException(
                "'" + error.getInput() + "' cannot be the name of a file" + (lost ? "" : ": " + error.getReason()),
                lost ? remedy() : null);
    }

    private String remedy() {
        return "this Java reads names and arguments as " + name
                + ", for want of a locale that is installed here: set LC_ALL=C.UTF-8";
    }
}
