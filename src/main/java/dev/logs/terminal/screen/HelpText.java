package dev.logs.terminal.screen;

import java.util.List;

/** What {@code ?} shows. */
final class HelpText {

    /** Cells of the widest line of {@link #WIDE}. */
    static final int WIDE_COLUMNS = 80;

    /** Fits into 40x16. */
    static final List<String> NARROW = List.of(
            " j k PgUp PgDn  move; left right too",
            " g G      first, newest entry",
            " space    stand still, go on",
            " W o      wrap lines, unfold messages",
            " Enter    everything about the entry",
            " f l s    filter, level, this source",
            " r 1 to 4 range; columns off and on",
            " / n N    search, next, previous",
            " e E      next, previous error",
            " : t      go to a time; histogram",
            " b [ ]    bookmark; previous, next",
            " y Y w    copy message, address; write",
            " ! q      print the search; quit");

    /** Fits into 80x24. */
    static final List<String> WIDE = List.of(
            " j k arrows PgUp PgDn  move             g Home   first entry of the tree",
            " space  stand still, go on              G End    newest entry, and follow",
            " left right  sideways                   W        wrap long lines, or cut them",
            " o      unfold messages, or fold them   m        mouse: the wheel scrolls",
            " Enter  everything about the entry; there j k next, PgDn space more, y Y copy",
            "",
            " f      filter: -l warn --src hero --since 2h timeout; Tab completes, Up recalls",
            " l      next level                      s        only the source of this entry",
            " r      range of time                   1 2 3 4  words, level, source, range",
            "                                                 off and on",
            " /      search                          n N      next, previous match",
            " e E    next, previous error            :        go to a time or an address",
            " t      histogram: left right move the list along, Enter back to the list,",
            "        t closes it; E and W mark columns with errors and warnings",
            " b      bookmark                        [ ]      previous, next bookmark",
            "",
            " y Y    copy the message, the address   w        write what is shown to a file",
            " !      print the search command at the end     (.jsonl .json .csv .tsv .logfmt)",
            " q      quit; Ctrl-Z stops, fg goes on        Ctrl-L   paint the screen anew",
            "",
            " Below: matches/seen since the start, entries a second, age of the newest");

    private HelpText() {}

    static List<String> lines(int columns) {
        return columns < WIDE_COLUMNS ? NARROW : WIDE;
    }
}
