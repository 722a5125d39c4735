package dev.logs.terminal;

import java.util.Properties;
import org.fusesource.jansi.AnsiConsole;
import org.fusesource.jansi.internal.CLibrary;
import org.fusesource.jansi.internal.Kernel32;

/** What native code tells of the terminal on systems without {@code /proc}, such as macOS and Windows; the only user of Jansi. */
final class JansiConsole {

    private final boolean windows;

    JansiConsole(Properties systemProperties) {
        windows = systemProperties.getProperty("os.name", "").startsWith("Windows");
    }

    /** The traits of the standard streams; the console of Windows understands colour sequences afterwards. */
    TerminalTraits detect() {
        boolean stdout = isTerminal(1);
        boolean stderr = isTerminal(2);
        if (windows && (stdout || stderr)) {
            AnsiConsole.systemInstall();
        }
        int columns = stdout ? AnsiConsole.out().getTerminalWidth() : TerminalTraits.COLUMNS_UNKNOWN;
        return new TerminalTraits(isTerminal(0), stdout, stderr, columns);
    }

    /** Whether descriptor 0, 1 or 2 is a terminal. */
    boolean isTerminal(int descriptor) {
        if (!windows) {
            return CLibrary.HAVE_ISATTY && CLibrary.isatty(descriptor) != 0;
        }
        int handle =
                switch (descriptor) {
                    case 0 -> Kernel32.STD_INPUT_HANDLE;
                    case 1 -> Kernel32.STD_OUTPUT_HANDLE;
                    default -> Kernel32.STD_ERROR_HANDLE;
                };
        // Only a console has a mode.
        return Kernel32.GetConsoleMode(Kernel32.GetStdHandle(handle), new int[1]) != 0;
    }
}
