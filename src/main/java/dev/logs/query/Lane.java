package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.filter.FilterSet;
import dev.logs.filter.Glob;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.SrcPattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the neighbours of an entry are looked for.
 *
 * @param src the exact source, or null for all sources of the context
 */
record Lane(String context, @Nullable String src) {

    static Lane of(FoundEntry found) {
        return new Lane(found.partition().context(), found.entry().src());
    }

    FilterSet filters() {
        if (src == null) {
            return FilterSet.NONE;
        }
        SrcPattern exactly = new SrcPattern.Name(Glob.exactly(src));
        return new FilterSet(List.of(new SrcFilter(List.of(exactly), List.of())));
    }

    // Written out, with hashCode(): a record's own are put together at first use, which takes longer than reading the
    // neighbours.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lane that && context.equals(that.context) && Objects.equals(src, that.src);
    }

    @Override
    public int hashCode() {
        return context.hashCode() * 31 + Objects.hashCode(src);
    }
}
