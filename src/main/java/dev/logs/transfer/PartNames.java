package dev.logs.transfer;

import java.nio.file.Path;

/** What the files of an export are called. */
@FunctionalInterface
interface PartNames {

    /**
     * The name of a file, whose directory exists.
     *
     * @param part see {@link ExportUnit#part}
     * @param number of the file in its part, from 1
     */
    Path of(String part, int number);
}
