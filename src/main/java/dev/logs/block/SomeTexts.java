package dev.logs.block;

import dev.logs.block.template.Texts;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A text for some of the entries: job ids, fields. One thread. */
final class SomeTexts {

    private final Texts texts = new Texts();
    private final BitSet present = new BitSet();

    void add(byte @Nullable [] text) {
        if (text == null) {
            texts.addRange(0, 0);
        } else {
            present.set(texts.size());
            texts.add(text);
        }
    }

    boolean has(int entry) {
        return present.get(entry);
    }

    /** For each entry one, empty where there is none. */
    Texts texts() {
        return texts;
    }
}
