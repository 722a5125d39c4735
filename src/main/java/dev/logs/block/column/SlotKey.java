package dev.logs.block.column;

import dev.logs.block.template.Template;

/** A slot of a template, in whatever block. */
record SlotKey(Template template, int slot) {}
