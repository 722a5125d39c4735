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
    private final String directory;

    /**
     * @param name as Java calls it, null when it does not tell
     * @param directory the one that this process works in
     */
    NameEncoding(@Nullable String name, String directory) {
        this.name = name == null ? WHOLE : name;
        this.directory = directory;
    }

    static NameEncoding ofThisJvm() {
        return new NameEncoding(System.getProperty("sun.jnu.encoding"), System.getProperty("user.dir", ""));
    }

    /**
     * The error that an argument which was not read whole means, or such a directory; null when all were. A pattern of it would
     * silently find nothing, and so would a root that is named from there.
     */
    @Nullable
    UsageException complaint(List<String> arguments) {
        if (name.equals(WHOLE)) {
            return null;
        }
        for (String argument : arguments) {
            if (argument.indexOf(LOST) >= 0) {
                return lost("argument", argument);
            }
        }
        return directory.indexOf(LOST) >= 0 ? lost("working directory", directory) : null;
    }

    private UsageException lost(String what, String text) {
        return new UsageException("the " + what + " '" + text + "' was not read whole", remedy());
    }

    /** The error that a text which cannot be the name of a file means. */
    UsageException complaint(InvalidPathException error) {
        boolean narrow = !name.equals(WHOLE) && error.getInput().chars().anyMatch(c -> c >= 0x80);
        return new UsageException(
                "'" + error.getInput() + "' cannot be the name of a file" + (narrow ? "" : ": " + error.getReason()),
                narrow ? remedy() : null);
    }

    private String remedy() {
        return "this Java reads names and arguments as " + name
                + ", for want of a locale that is installed here: set LC_ALL=C.UTF-8";
    }
}
