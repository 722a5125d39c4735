package dev.logs.block.column;

import dev.logs.block.template.Template;

/** Templates of a trial: only their size counts. */
final class TrialTemplates implements TemplateRegistry {

    private int count;
    private long bytes;

    @Override
    public int number(Template template) {
        bytes += template.text().length;
        return count++;
    }

    /** Compressed, about. */
    long bytes() {
        return bytes / 3;
    }
}
