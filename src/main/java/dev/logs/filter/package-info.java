/**
 * Which entries are wanted: conditions on one entry, and the text patterns they use.
 *
 * <p>Everything here is an immutable value that can say of one {@link dev.logs.entry.LogEntry} whether it matches;
 * {@link dev.logs.filter.FilterSet#matches} is the reference that every faster way (SQL on rows, blocks searched in
 * place) must agree with, entry by entry. No SQL and no files here. Regular expressions run in linear time through
 * RE2/J, which is only loaded for patterns that are more than plain text. Start reading at {@link
 * dev.logs.filter.EntryFilter}, then {@link dev.logs.filter.TextPattern}.
 */
@NullMarked
package dev.logs.filter;

import org.jspecify.annotations.NullMarked;
