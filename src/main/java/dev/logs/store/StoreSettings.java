package dev.logs.store;

/**
 * How partition files are opened.
 *
 * @param durability what a commit survives; without effect on reading
 * @param busyTimeoutMillis how long to wait for another process's lock before giving up
 * @param modes who may use new files and directories
 */
public record StoreSettings(Durability durability, int busyTimeoutMillis, FileModes modes) {

    public static final StoreSettings DEFAULT = new StoreSettings(Durability.FULL, 30_000, FileModes.DEFAULT);

    public StoreSettings withDurability(Durability newDurability) {
        return new StoreSettings(newDurability, busyTimeoutMillis, modes);
    }

    public StoreSettings withModes(FileModes newModes) {
        return new StoreSettings(durability, busyTimeoutMillis, newModes);
    }
}
