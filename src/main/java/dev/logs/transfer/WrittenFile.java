package dev.logs.transfer;

import java.nio.file.Path;

/**
 * A file of an export that is whole.
 *
 * @param name as the manifest has it
 * @param part see {@link ExportUnit#part}
 * @param rows entries in it
 * @param bytes of it as it is on the disk
 * @param sha256 in hex; empty when nobody asked for it
 */
record WrittenFile(Path name, String part, long rows, TimeSpread times, long bytes, String sha256) {}
