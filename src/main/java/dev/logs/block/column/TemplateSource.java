package dev.logs.block.column;

import dev.logs.block.bytes.Slice;
import dev.logs.block.template.SlotQuery;
import dev.logs.block.template.Template;

/** Where a reader finds the shared parts of the file. */
public interface TemplateSource {

    /** @throws dev.logs.error.DamagedFileException when there is no template of that number */
    Template template(long number);

    /** @throws dev.logs.error.DamagedFileException when there is no body of that number */
    Slice body(long number);

    /** Whether a body is as asked; remembered as long as the same is asked. */
    boolean bodyIs(SlotQuery query, long number);
}
