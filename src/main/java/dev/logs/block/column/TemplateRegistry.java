package dev.logs.block.column;

import dev.logs.block.template.Template;

/** Numbers templates for the whole file. */
@FunctionalInterface
public interface TemplateRegistry {

    /** The number of the template, given out now if it is new. */
    int number(Template template);
}
