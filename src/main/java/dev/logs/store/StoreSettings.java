package dev.logs.store;

/**
 * How partition files are opened.
 *
 * @param durability what a commit survives; without effect on reading
 * @param busyTimeoutMillis how long to wait for another process's lock before giving up
 */
public record StoreSettings(Durability durability, int busyTimeoutMillis) {

    public static final StoreSettings DEFAULT = new StoreSettings(Durability.FULL, 30_000);

    public StoreSettings withDurability(Durability newDurability) {
        return new StoreSettings(newDurability, busyTimeoutMillis);
    }
}
