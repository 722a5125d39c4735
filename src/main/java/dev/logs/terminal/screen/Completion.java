package dev.logs.terminal.screen;

import java.util.List;

/**
 * Words that may stand where the last one is being typed.
 *
 * @param start index in the text where that word begins
 * @param words sorted
 */
public record Completion(int start, List<String> words) {

    /** Nothing is known that fits. */
    public static final Completion NONE = new Completion(0, List.of());

    public Completion {
        words = List.copyOf(words);
    }

    /** What all words begin with. */
    String common() {
        String common = words.isEmpty() ? "" : words.get(0);
        for (String word : words) {
            int length = 0;
            while (length < Math.min(common.length(), word.length()) && common.charAt(length) == word.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }
}
