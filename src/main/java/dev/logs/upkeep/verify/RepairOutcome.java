package dev.logs.upkeep.verify;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a repair of one partition did.
 *
 * @param saved entries that are in the new file
 * @param moved entries that are in the partition of their day now
 * @param setAside the directory of the damaged file, or null when none was
 * @param losses what could not be read, a clause each
 * @param left what of another program is in the file that was set aside and not in the new one, a clause each
 */
public record RepairOutcome(
        long saved, long moved, @Nullable Path setAside, List<String> losses, List<String> left) {

    /** Nothing was to be done, or could be. */
    static final RepairOutcome NOTHING = new RepairOutcome(0, 0, null, List.of(), List.of());

    public RepairOutcome {
        losses = List.copyOf(losses);
        left = List.copyOf(left);
    }

    RepairOutcome withMoved(long entries) {
        return new RepairOutcome(saved, entries, setAside, losses, left);
    }
}
