package dev.logs.transfer;

import java.util.List;

/**
 * What a source would bring.
 *
 * @param first time of its earliest entry in ISO 8601, UTC; empty when it has none
 * @param last the same of its latest
 * @param partitions {@code context/2026/079}, sorted
 * @param rejected lines that are not of the format
 */
public record ImportPreview(
        String name, String format, long entries, String first, String last, List<String> partitions, long rejected) {

    public ImportPreview {
        partitions = List.copyOf(partitions);
    }
}
