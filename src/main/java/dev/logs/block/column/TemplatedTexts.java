package dev.logs.block.column;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts with templates. */
final class TemplatedTexts implements TextColumn {

    private final LongColumn ids;
    private final List<TemplateRows> rows;
    private @Nullable TemplateIndex index;

    private TemplatedTexts(LongColumn ids, List<TemplateRows> rows) {
        this.ids = ids;
        this.rows = rows;
    }

    static TemplatedTexts read(ColumnSource source, int count) {
        ByteCursor directory = source.streams().directory();
        int templates = directory.count(count, "number of templates");
        List<Template> known = new ArrayList<>();
        int[] counts = new int[templates];
        for (int i = 0; i < templates; i++) {
            known.add(source.templates().template(directory.varint()));
            counts[i] = directory.count(count, "number of texts");
        }
        LongColumn ids = LongColumn.read(source.streams(), count);
        List<TemplateRows> rows = new ArrayList<>();
        for (int i = 0; i < templates; i++) {
            rows.add(TemplateRows.read(source, known.get(i), counts[i], EchoSource.NONE));
        }
        return new TemplatedTexts(ids, rows);
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public void append(int text, ByteSink target) {
        TemplateIndex known = index;
        if (known == null) {
            known = TemplateIndex.of(ids, rows.size());
            index = known;
        }
        rows.get(known.templateOf(text)).append(known.rank(text), target);
    }
}
