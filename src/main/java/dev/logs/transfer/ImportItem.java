package dev.logs.transfer;

/** What an import reads as one: a source, or an archive of them. */
sealed interface ImportItem permits ImportSource, ImportArchive {}
