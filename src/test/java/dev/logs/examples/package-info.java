/** The files in {@code examples} do what they say. Start reading at {@link dev.logs.examples.RetentionExampleTest}. */
@NullMarked
package dev.logs.examples;

import org.jspecify.annotations.NullMarked;
