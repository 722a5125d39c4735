package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.column.ColumnTarget;
import dev.logs.block.column.LongColumnWriter;
import dev.logs.block.column.TextColumnWriter;
import dev.logs.block.column.TextNature;
import dev.logs.block.template.Template;
import dev.logs.block.template.Texts;

/** Fields that are written as they are, without a look at what is in them: one shape, which is a single slot, and one column. */
record WholeFields(SomeTexts fields) implements ReadyFields {

    @Override
    public void write(ColumnTarget target, int[] ordered) {
        Texts all = fields.texts();
        Texts present = Texts.within(all);
        long[] shapeIds = new long[ordered.length];
        for (int i = 0; i < shapeIds.length; i++) {
            if (fields.has(i)) {
                present.addRange(all.start(i), all.end(i));
            }
            shapeIds[i] = fields.has(ordered[i]) ? 1 : 0;
        }
        ByteSink directory = target.streams().directory();
        int shapes = present.size() == 0 ? 0 : 1;
        directory.putVarint(shapes);
        directory.putVarint(shapes);
        if (shapes > 0) {
            directory.putVarint(target.templates().number(Template.RAW));
            directory.putVarint(present.size());
            directory.putVarint(0);
        }
        new LongColumnWriter(target).write(shapeIds, shapeIds.length);
        if (shapes > 0) {
            directory.put(0);
            new TextColumnWriter(target, TextNature.VALUES).writeWhole(present);
        }
    }
}
