package dev.logs.format;

import java.util.ArrayList;
import java.util.List;

/** One text format: its name, and the shapes its lines have, the most telling first. Compiled when first used. */
final class TextFormat {

    private final String name;
    private final String description;
    private final List<LinePattern> patterns;

    private TextFormat(String name, String description, List<LinePattern> patterns) {
        this.name = name;
        this.description = description;
        this.patterns = patterns;
    }

    static TextFormat of(String name, String description, String... notations) {
        List<LinePattern> patterns = new ArrayList<>(notations.length);
        for (String notation : notations) {
            patterns.add(LinePatternCompiler.compile(notation));
        }
        return new TextFormat(name, description, List.copyOf(patterns));
    }

    String name() {
        return name;
    }

    /** What writes it, for the list of formats. */
    String description() {
        return description;
    }

    List<LinePattern> patterns() {
        return patterns;
    }
}
