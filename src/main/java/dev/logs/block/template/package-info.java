/**
 * Texts as templates: what stays the same as static bytes, what varies as typed slots.
 *
 * <p>A {@link dev.logs.block.template.Template} is bytes in which a byte of 1 to 8 stands for a slot. {@link
 * dev.logs.block.template.WordScanner} finds the slots of one text in one pass without regular expressions; {@link
 * dev.logs.block.template.TemplateMiner} looks at all texts of a block and joins templates that differ in single words. How the
 * values in the slots are stored is not decided here. Start reading at {@link dev.logs.block.template.SlotKind}.
 */
@NullMarked
package dev.logs.block.template;

import org.jspecify.annotations.NullMarked;
