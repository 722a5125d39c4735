package dev.logs.block;

import dev.logs.block.template.Template;

/** A template, and its number in the dictionary of the file. */
record TemplatePlace(int number, Template template) {}
