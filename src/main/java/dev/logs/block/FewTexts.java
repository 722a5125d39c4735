package dev.logs.block;

import dev.logs.block.bytes.TextBytes;
import dev.logs.block.template.DistinctTexts;
import dev.logs.block.template.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a few texts for each entry: sources, tags. One thread. */
final class FewTexts {

    private final Texts texts = new Texts();
    private final DistinctTexts distinct = new DistinctTexts(texts);
    private final List<String> decoded = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int last = -1;
    private @Nullable String lastText;
    private int lastTextNumber;

    /** The number of a text, from 0 in the order in which they first occur. */
    int number(byte[] text) {
        texts.add(text);
        int added = texts.size() - 1;
        if (last >= 0 && texts.same(last, added)) {
            texts.removeLast();
            return last;
        }
        last = distinct.number(added);
        if (last < added) {
            texts.removeLast();
        } else {
            decoded.add(TextBytes.decode(text, 0, text.length));
        }
        return last;
    }

    /** The same, without encoding a text that was here before. */
    int number(String text) {
        if (!text.equals(lastText)) {
            Integer known = numbers.get(text);
            if (known == null) {
                known = number(TextBytes.encode(text));
                numbers.put(text, known);
            }
            lastText = text;
            lastTextNumber = known;
        }
        return lastTextNumber;
    }

    int size() {
        return decoded.size();
    }

    String text(int number) {
        return decoded.get(number);
    }

    /** All of them, by number, as bytes. */
    Texts bytes() {
        return texts;
    }
}
