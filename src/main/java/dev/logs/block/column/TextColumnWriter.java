package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.FrameSettings;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.StreamGroup;
import dev.logs.block.template.DistinctTexts;
import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.Template;
import dev.logs.block.template.TemplateMiner;
import dev.logs.block.template.Texts;
import java.util.Arrays;

/** Writes texts in whatever way measures smallest. */
public final class TextColumnWriter {

    /** Texts on which the ways are compared, and their bytes. */
    private static final int SAMPLE_MAX = 2048;

    private static final int SAMPLE_BYTES_MAX = 256 * 1024;

    /** Fewer texts have no templates worth the words. */
    private static final int TEMPLATED_MIN = 32;

    /** Templates must win by so much: they cost time. */
    private static final double TEMPLATED_GAIN = 0.97;

    private static final int TRIAL_LEVEL = 3;

    private final ColumnTarget target;
    private final TextNature nature;

    public TextColumnWriter(ColumnTarget target, TextNature nature) {
        this.target = target;
        this.nature = nature;
    }

    /** Writes all texts; nothing at all when there are none. */
    public void write(Texts texts) {
        int count = texts.size();
        if (count == 0) {
            return;
        }
        DistinctTexts distinct = new DistinctTexts(texts);
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = distinct.number(i);
        }
        if (distinct.count() == 1) {
            writeConstant(Arrays.copyOfRange(texts.array(), texts.start(0), texts.end(0)));
        } else if (distinct.count() * 2L <= count) {
            writeDictionary(texts, distinct, ids);
        } else {
            writeEntries(texts);
        }
    }

    /** Writes all texts as they are, without a look at what they have in common. */
    public void writeWhole(Texts texts) {
        writePlain(texts, target);
    }

    /** Writes that all texts are this one. */
    public void writeConstant(byte[] text) {
        target.directory().put(TextCodec.CONSTANT.ordinal());
        target.directory().putVarint(text.length);
        ByteSink bytes = new ByteSink(text.length);
        bytes.put(text);
        target.put(nature.group(), bytes);
    }

    private void writeDictionary(Texts texts, DistinctTexts distinct, long[] ids) {
        Texts entries = Texts.within(texts);
        for (int i = 0; i < distinct.count(); i++) {
            entries.addRange(texts.start(distinct.first(i)), texts.end(distinct.first(i)));
        }
        LongColumnWriter writer = new LongColumnWriter(target);
        TextCodec numbers = target.choices().choose(ids.length, TextCodec.class, () -> {
            long[] recent = RecentIds.of(ids);
            boolean recentPays = writer.estimate(recent, recent.length) < writer.estimate(ids, ids.length);
            return recentPays ? TextCodec.RECENT : TextCodec.DICTIONARY;
        });
        target.directory().put(numbers.ordinal());
        target.directory().putVarint(entries.size());
        writeEntries(entries);
        writer.writePlain(numbers == TextCodec.RECENT ? RecentIds.of(ids) : ids, ids.length);
    }

    /** Texts that are mostly distinct. */
    private void writeEntries(Texts texts) {
        boolean mayHaveTemplates = nature.mayHaveTemplates() && texts.size() >= TEMPLATED_MIN;
        if (mayHaveTemplates && target.choices().choose(texts.size(), Boolean.class, () -> templatesPay(texts))) {
            target.directory().put(TextCodec.TEMPLATED.ordinal());
            new TemplatedWriter(target, nature.inner()).write(texts, TemplateMiner.mine(texts));
        } else {
            writePlain(texts, target);
        }
    }

    private void writePlain(Texts texts, ColumnTarget to) {
        if (nature == TextNature.PACKED && areEquallyLong(texts)) {
            writeFixed(texts, to);
            return;
        }
        to.directory().put(TextCodec.PLAIN.ordinal());
        long[] lengths = new long[texts.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = texts.length(i);
        }
        Slice bytes = texts.joined();
        to.directory().putVarint(bytes.length());
        new LongColumnWriter(to).write(lengths, lengths.length);
        to.streams().put(nature.group(), bytes);
    }

    private static boolean areEquallyLong(Texts texts) {
        for (int i = 1; i < texts.size(); i++) {
            if (texts.length(i) != texts.length(0)) {
                return false;
            }
        }
        return texts.length(0) <= FixedTexts.WIDTH_MAX;
    }

    /** Random bytes: a search for an id reads two or three planes, not all. */
    private static void writeFixed(Texts texts, ColumnTarget to) {
        to.directory().put(TextCodec.FIXED.ordinal());
        to.directory().putVarint(texts.length(0));
        ByteSink plane = new ByteSink(texts.size());
        for (int i = 0; i < texts.length(0); i++) {
            plane.clear();
            for (int text = 0; text < texts.size(); text++) {
                plane.put(texts.array()[texts.start(text) + i]);
            }
            to.put(StreamGroup.HIGH_BYTES, plane);
        }
    }

    private boolean templatesPay(Texts texts) {
        Texts sample = sample(texts);
        MinedTexts mined = TemplateMiner.mine(sample);
        if (mined.templates().size() == 1 && mined.templates().get(0).equals(Template.RAW)) {
            return false;
        }
        TrialTemplates trialTemplates = new TrialTemplates();
        ColumnTarget templated = target.trial(trialTemplates);
        new TemplatedWriter(templated, nature.inner()).write(sample, mined);
        ColumnTarget plain = target.trial(trialTemplates);
        writePlain(sample, plain);
        double scale = (double) texts.size() / sample.size();
        return size(templated) * scale + trialTemplates.bytes() < size(plain) * scale * TEMPLATED_GAIN;
    }

    private static Texts sample(Texts texts) {
        Texts sample = Texts.within(texts);
        int count = Math.min(texts.size(), SAMPLE_MAX);
        int from = (texts.size() - count) / 2;
        long bytes = 0;
        for (int i = from; i < from + count && bytes < SAMPLE_BYTES_MAX; i++) {
            sample.addRange(texts.start(i), texts.end(i));
            bytes += texts.length(i);
        }
        return sample;
    }

    private static int size(ColumnTarget trial) {
        return trial.streams().measure(new FrameSettings(trial.zstd(), TRIAL_LEVEL));
    }
}
