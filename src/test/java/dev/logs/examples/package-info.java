/**
 * What the manual pages, README and the files in {@code examples} tell people to type works as it is written. Start reading at
 * {@link dev.logs.examples.ExamplesIT}.
 */
@NullMarked
package dev.logs.examples;

import org.jspecify.annotations.NullMarked;
