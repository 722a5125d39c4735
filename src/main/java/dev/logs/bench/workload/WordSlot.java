package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;
import java.util.List;

/** One of a number of texts, which may have slots themselves. */
final class WordSlot implements Slot {

    private final List<MessagePattern> words;
    private final WeightedChoice choice;
    private final boolean numbers;

    WordSlot(List<Weighted<MessagePattern>> words) {
        this.words = Weighted.values(words);
        this.choice = Weighted.choice(words);
        boolean all = true;
        for (MessagePattern word : this.words) {
            all &= word.isNumber();
        }
        this.numbers = all;
    }

    @Override
    public long draw(Line line) {
        return choice.draw(line.random());
    }

    @Override
    public void append(long value, Line line, Quoting quoting, ByteSink out) {
        words.get((int) value).append(line, quoting, out);
    }

    @Override
    public boolean isNumber() {
        return numbers;
    }
}
