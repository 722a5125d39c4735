package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.ByteSearch.CaseFolding;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.template.Texts;
import dev.logs.entry.LogEntry;
import java.util.AbstractList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/**
 * A list that keeps its entries as bytes, a third of what the objects take. They are made when they are asked for, each time anew.
 * Entries can be added at the end. One thread at a time.
 */
public final class PackedEntries extends AbstractList<LogEntry> implements RandomAccess {

    private final BlockInput input;

    PackedEntries(BlockInput input) {
        this.input = input;
    }

    /** A list with these entries. */
    public static PackedEntries of(Collection<LogEntry> entries) {
        PackedEntries packed = new PackedEntries(new BlockInput());
        packed.addAll(entries);
        return packed;
    }

    /** The entries, not copied. */
    BlockInput input() {
        return input;
    }

    @Override
    public boolean add(LogEntry entry) {
        input.add(entry);
        return true;
    }

    @Override
    public LogEntry get(int index) {
        return input.entry(index);
    }

    @Override
    public int size() {
        return input.size();
    }

    /** Whether an entry of a list brings a logid, or has a field of some name; no only where that is sure. */
    public static boolean mayBringIds(List<LogEntry> entries, String field) {
        return !(entries instanceof PackedEntries packed) || packed.mayBringIds(field);
    }

    private boolean mayBringIds(String field) {
        for (int i = 0; i < input.size(); i++) {
            if (input.logid(i) != LogEntry.NO_LOGID) {
                return true;
            }
        }
        Texts fields = input.fields().texts();
        return new ByteSearch(TextBytes.encode(field), CaseFolding.OFF)
                .occursIn(fields.array(), 0, fields.arrayLength());
    }

    /** The distinct sources of the entries of a list. */
    public static Set<String> sources(List<LogEntry> entries) {
        Set<String> sources = new LinkedHashSet<>();
        if (entries instanceof PackedEntries packed) {
            for (int i = 0; i < packed.input.srcs().size(); i++) {
                sources.add(packed.input.srcs().text(i));
            }
            return sources;
        }
        for (LogEntry entry : entries) {
            sources.add(entry.src());
        }
        return sources;
    }
}
