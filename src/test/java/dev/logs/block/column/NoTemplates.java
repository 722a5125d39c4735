package dev.logs.block.column;

import dev.logs.block.bytes.Slice;
import dev.logs.block.template.SlotQuery;
import dev.logs.block.template.Template;

/** For columns that need no shared parts. */
final class NoTemplates implements TemplateSource {

    @Override
    public Template template(long number) {
        throw new IllegalStateException("template " + number);
    }

    @Override
    public Slice body(long number) {
        throw new IllegalStateException("body " + number);
    }

    @Override
    public boolean bodyIs(SlotQuery query, long number) {
        throw new IllegalStateException("body " + number);
    }
}
