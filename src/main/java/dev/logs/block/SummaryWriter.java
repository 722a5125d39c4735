package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.FrameSettings;
import dev.logs.block.bytes.Frames;
import dev.logs.block.bytes.Slice;

/** Writes a summary, in the order in which {@link BlockSummary} reads it. */
record SummaryWriter(BlockContents contents, BlockRows rows, DictionaryBuilder dictionary) {

    byte[] write(HourCounts hours, FrameSettings frames) {
        ByteSink inner = new ByteSink(1024);
        inner.putVarint(dictionary.templateCount());
        inner.putVarint(dictionary.originCount());
        inner.putVarint(dictionary.bodyCount());
        int templates = rows.mined().templates().size();
        inner.putVarint(templates);
        for (int i = 0; i < templates; i++) {
            inner.putVarint(dictionary.number(rows.mined().templates().get(i)));
            int[] origins = rows.events().origins()[i];
            inner.putVarint(origins.length);
            for (int j = 0; j < origins.length; j++) {
                inner.putVarint(origins[j]);
                inner.putVarint(rows.events().counts()[i][j]);
            }
        }
        hours.writeTo(inner);
        inner.putVarint(rows.variants().ordinal());
        ByteSink summary = new ByteSink(1024);
        contents.writeTo(summary);
        Frames.write(Slice.of(inner), summary, frames);
        return Checksum.seal(summary);
    }
}
