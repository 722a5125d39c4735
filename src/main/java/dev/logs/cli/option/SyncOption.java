package dev.logs.cli.option;

import dev.logs.cli.Setting;
import dev.logs.cli.Settings;
import dev.logs.error.UsageException;
import dev.logs.store.Durability;
import dev.logs.store.FileModes;
import dev.logs.store.StoreSettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a commit survives, and who may use what is made. */
public final class SyncOption {

    private static final int OWN_DIRECTORY = 0700;
    private static final int OWN_FILE = 0600;

    @Option(
            names = "--sync",
            paramLabel = "full|normal",
            description =
                    "full: what is committed survives a power loss; normal: faster, survives a crash of the program (default: full).")
    @Nullable
    Durability durability;

    /**
     * How files are written.
     *
     * @throws UsageException when the config file or the environment say something unknown
     */
    public StoreSettings storage(Settings settings) {
        FileModes usual = FileModes.DEFAULT;
        FileModes modes = new FileModes(
                mode(settings, Setting.DIRECTORY_MODE, usual.directory(), OWN_DIRECTORY),
                mode(settings, Setting.FILE_MODE, usual.file(), OWN_FILE));
        return StoreSettings.DEFAULT.withDurability(durability(settings)).withModes(modes);
    }

    /** @param least what the owner needs */
    private static int mode(Settings settings, Setting setting, int usual, int least) {
        String text = settings.value(setting);
        if (text == null) {
            return usual;
        }
        int mode = text.matches("0?[0-7]{3}") ? Integer.parseInt(text, 8) : 0;
        if ((mode & least) != least) {
            throw new UsageException(
                    setting.key() + ": '" + text + "' is no mode with which the owner could work",
                    "write three octal digits such as " + Integer.toOctalString(usual));
        }
        return mode;
    }

    private Durability durability(Settings settings) {
        String configured = settings.value(Setting.SYNC);
        if (durability != null || configured == null) {
            return durability == null ? Durability.FULL : durability;
        }
        try {
            return Durability.valueOf(configured.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException(settings.quoted(Setting.SYNC) + " is neither full nor normal", null, e);
        }
    }
}
