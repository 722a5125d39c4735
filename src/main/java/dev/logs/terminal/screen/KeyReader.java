package dev.logs.terminal.screen;

import java.io.IOException;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/** Reads keys from what a terminal sends: characters, and escape sequences of the usual terminals. */
final class KeyReader {

    /** What follows an escape within this time belongs to it; alone it is the key itself. */
    private static final long SEQUENCE_MILLIS = 40;

    private static final char ESCAPE = 27;

    private static final int NONE = -10;

    private final NonBlockingReader reader;
    private char typed;

    /** Read already, and not part of the sequence it was read for; {@link #NONE} when there is no such character. */
    private int ahead = NONE;

    KeyReader(NonBlockingReader reader) {
        this.reader = reader;
    }

    /** The character of the last {@link Key#CHARACTER}; NUL of other keys. */
    char typed() {
        return typed;
    }

    /** The next key; null when none was pressed in time. The end of the input is {@link Key#QUIT}. */
    @Nullable
    Key read(long millis) throws IOException {
        int c = ahead == NONE ? reader.read(millis) : ahead;
        ahead = NONE;
        typed = 0;
        if (c == NonBlockingReader.READ_EXPIRED) {
            return null;
        }
        if (c == NonBlockingReader.EOF) {
            return Key.QUIT;
        }
        return switch (c) {
            case ESCAPE -> sequence();
            case '\r', '\n' -> Key.ENTER;
            case 127, 8 -> Key.BACKSPACE;
            case '\t' -> Key.TAB;
            case 3 -> Key.QUIT;
            case 12 -> Key.REDRAW;
            case 21 -> Key.ERASE_LINE;
            case 23 -> Key.ERASE_WORD;
            case 26 -> Key.SUSPEND;
            case 2 -> Key.PAGE_UP;
            case 6 -> Key.PAGE_DOWN;
            default -> character((char) c);
        };
    }

    private @Nullable Key character(char c) {
        if (c < ' ') {
            return null;
        }
        typed = c;
        return Key.CHARACTER;
    }

    private @Nullable Key sequence() throws IOException {
        int introducer = reader.read(SEQUENCE_MILLIS);
        if (introducer != '[' && introducer != 'O') {
            ahead = introducer == NonBlockingReader.READ_EXPIRED ? NONE : introducer;
            return Key.ESCAPE;
        }
        int parameter = 0;
        int c = reader.read(SEQUENCE_MILLIS);
        if (c == '<') {
            return mouse();
        }
        while (c >= '0' && c <= '9' || c == ';') {
            parameter = c == ';' ? 0 : 10 * parameter + c - '0';
            c = reader.read(SEQUENCE_MILLIS);
        }
        return switch (c) {
            case 'A' -> Key.UP;
            case 'B' -> Key.DOWN;
            case 'C' -> Key.RIGHT;
            case 'D' -> Key.LEFT;
            case 'H' -> Key.FIRST;
            case 'F' -> Key.LAST;
            case '~' -> numbered(parameter);
            default -> null;
        };
    }

    /** {@code button;column;row} and an M or m; all but the wheel has no meaning. */
    private @Nullable Key mouse() throws IOException {
        int button = 0;
        int c = reader.read(SEQUENCE_MILLIS);
        while (c >= '0' && c <= '9') {
            button = 10 * button + c - '0';
            c = reader.read(SEQUENCE_MILLIS);
        }
        while (c >= '0' && c <= '9' || c == ';') {
            c = reader.read(SEQUENCE_MILLIS);
        }
        return switch (button) {
            case 64 -> Key.WHEEL_UP;
            case 65 -> Key.WHEEL_DOWN;
            default -> null;
        };
    }

    private static @Nullable Key numbered(int number) {
        return switch (number) {
            case 1, 7 -> Key.FIRST;
            case 3 -> Key.DELETE;
            case 4, 8 -> Key.LAST;
            case 5 -> Key.PAGE_UP;
            case 6 -> Key.PAGE_DOWN;
            default -> null;
        };
    }
}
