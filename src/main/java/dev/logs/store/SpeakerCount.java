package dev.logs.store;

/**
 * What one source said at one level.
 *
 * @param level as it is stored
 * @param rows entries that are rows
 * @param compacted entries that are in blocks
 * @param messageBytes of their messages as UTF-8; in blocks an estimate from their templates, right in the sum of a block
 */
public record SpeakerCount(String src, int level, long rows, long compacted, long messageBytes) {

    SpeakerCount and(SpeakerCount other) {
        return new SpeakerCount(
                src, level, rows + other.rows, compacted + other.compacted, messageBytes + other.messageBytes);
    }
}
