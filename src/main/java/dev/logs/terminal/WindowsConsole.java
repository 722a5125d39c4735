package dev.logs.terminal;

import java.util.Properties;
import org.fusesource.jansi.AnsiConsole;

/** Makes the console of Windows understand colour sequences; the only user of Jansi. */
public final class WindowsConsole {

    private WindowsConsole() {}

    /** Switches the console's own interpreter on, where the operating system is Windows; elsewhere does nothing. */
    public static void enableColours(Properties systemProperties) {
        if (systemProperties.getProperty("os.name", "").startsWith("Windows")) {
            AnsiConsole.systemInstall();
        }
    }
}
