package dev.logs.entry;

import dev.logs.error.UsageException;

/**
 * Names one entry for ever: {@code context/2026/079#184467}. Compaction, export and import into the same tree keep it.
 *
 * @param logid from 1
 */
public record Address(PartitionKey partition, long logid) {

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws UsageException when the text is not an address
     */
    public static Address parse(String text) {
        int hash = text.lastIndexOf('#');
        int day = hash < 0 ? -1 : text.lastIndexOf('/', hash);
        int year = day < 0 ? -1 : text.lastIndexOf('/', day - 1);
        if (year <= 0) {
            throw notAnAddress(text);
        }
        try {
            int yearNumber = Integer.parseInt(text.substring(year + 1, day));
            int dayNumber = Integer.parseInt(text.substring(day + 1, hash));
            long logid = Long.parseLong(text.substring(hash + 1));
            if (logid < 1 || dayNumber < 1 || dayNumber > 366) {
                throw notAnAddress(text);
            }
            return new Address(new PartitionKey(text.substring(0, year), yearNumber, dayNumber), logid);
        } catch (NumberFormatException e) {
            throw notAnAddress(text);
        }
    }

    private static UsageException notAnAddress(String text) {
        return new UsageException(
                "'" + text + "' is not an address",
                "an address looks like default/2026/079#184467; -o long prints them");
    }

    @Override
    public String toString() {
        return partition + "#" + logid;
    }
}
