package dev.logs.cli;

import org.jspecify.annotations.Nullable;

/**
 * Which option of a command sets which field, so that {@link BriefSpec} need not reflect over all of them: generated from
 * the annotations, which alone are written by hand. A line has these columns, between bars.
 */
final class OptionIndex {

    /** Begins a line that counts without being named: parameters, an option with a default, the field for the spec. */
    static final String ALWAYS = "\n+";

    static final int KIND = 1;
    static final String PARAMETERS = "parameters";
    static final String SPEC = "spec";

    /** Names of the option, each between two blanks; the next column has the negated ones. */
    static final int NAMES = 2;

    static final int NEGATED = 3;
    static final String NAME_EDGE = " ";

    static final int DEFAULT = 4;
    static final int FALLBACK = 5;
    static final int SPLIT = 6;
    static final int ARITY = 7;

    /** Follows an arity that only the field's type says. */
    static final String UNSPECIFIED = "?";

    /** The field, through those of the mixins. */
    static final int PATH = 8;

    private OptionIndex() {}

    // From here on generated: -Dtest=DocumentsTest -Ddocuments.update=true

    /** The lines of a command; null when there are none, and its whole spec must be asked. */
    static @Nullable String of(String command) {
        return switch (command) {
            case "ingest" -> INGEST;
            case "search" -> SEARCH;
            case "tail" -> TAIL;
            case "sources" -> SOURCES;
            case "stats" -> STATS;
            case "compact" -> COMPACT;
            case "prune" -> PRUNE;
            case "verify" -> VERIFY;
            case "export" -> EXPORT;
            case "import" -> IMPORT;
            case "config" -> CONFIG;
            default -> null;
        };
    }

    private static final String INGEST = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            +|parameters||||||0..*|inputs.files
            +|option| --format ||auto|||1?|inputs.format
            +|option| --multiline ||on|||1?|inputs.multiline
            +|option| --multiline-max ||500|||1?|inputs.multilineMax
            +|option| --max-line ||1MiB|||1?|inputs.lineMax
            +|option| --on-error ||keep|||1?|inputs.onError
            .|option| --rejects |||||1?|inputs.rejects
            .|option| --tee |||||0?|inputs.tee
            +|option| --context ||default|||1?|defaults.context
            .|option| --src |||||1?|defaults.src
            +|option| -l --level ||info|||1?|defaults.level
            .|option| --error |||||0?|defaults.error
            .|option| --tag |||||1?|defaults.tags
            .|option| --field |||||1?|defaults.fields
            .|option| --job |||||1?|defaults.job
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| --root |||||1?|trees.root
            .|option| --max-open |||||1?|trees.maxOpen
            .|option| --idle-close |||||1?|trees.idleClose
            .|option| --sync |||||1?|sync.durability
            .|option| --compact |||||0?|direct.compact
            """;

    private static final String SEARCH = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            +|parameters||||||0..1|patterns.pattern
            .|option| -e --regexp |||||1?|patterns.patterns
            .|option| -F --fixed-strings |||||0?|patterns.fixed
            .|option| -i --ignore-case |||||0?|patterns.ignoreCase
            .|option| -s --case-sensitive |||||0?|patterns.caseSensitive
            .|option| -w --word-regexp |||||0?|patterns.words
            .|option| -v --invert-match |||||0?|patterns.inverted
            .|option| --everywhere |||||0?|patterns.everywhere
            .|option| -S --since |||||1?|times.since
            .|option| -U --until |||||1?|times.until
            .|option| --on |||||1?|times.on
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| --context |||||1?|filters.contexts
            .|option| --src |||||1?|filters.sources
            .|option| -l -p --level |||||1?|filters.levels
            .|option| --error | --no-error ||||0?|filters.error
            .|option| --job |||||1?|filters.jobs
            .|option| --tag |||||1?|filters.tags
            .|option| --field |||||1?|filters.fields
            .|option| --logql |||||1?|filters.logql
            .|option| -n -m --limit --max-count |||||1?|selection.newest
            .|option| --first |||||1?|selection.oldest
            .|option| -r --reverse |||||0?|selection.oldestFirst
            .|option| -A --after-context |||||1?|selection.later
            .|option| -B --before-context |||||1?|selection.earlier
            .|option| -C --around |||||1?|selection.around
            .|option| --at |||||1?|selection.at
            .|option| --after |||||1?|selection.after
            .|option| --cursor-file |||||1?|selection.cursorFile
            .|option| -c --count |||||0?|answers.count
            .|option| --count-by |||||1?|answers.countBy
            .|option| --histogram |||||0?|answers.histogram
            .|option| --explain |||||0?|answers.explain
            .|option| -o --output |||||1?|outputs.form
            .|option| --format |||||1?|outputs.template
            .|option| --columns ||||,|1?|outputs.columns
            .|option| --no-pager |||||0?|pager.noPager
            .|option| --root |||||1?|trees.root
            .|option| --max-open |||||1?|trees.maxOpen
            .|option| --idle-close |||||1?|trees.idleClose
            .|option| --stats |||||0?|stats.stats
            """;

    private static final String TAIL = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            .|option| -n --limit |||||1?|following.newest
            +|option| -f --follow | --no-follow |true|true||0?|following.follow
            .|option| --plain |||||0?|following.plain
            .|option| --exit-on |||||1?|following.exitOn
            .|option| --max |||||1?|following.entriesMax
            .|option| --timeout |||||1?|following.timeout
            .|option| --silence |||||1?|following.silence
            .|option| --cursor-file |||||1?|following.cursorFile
            +|parameters||||||0..1|patterns.pattern
            .|option| -e --regexp |||||1?|patterns.patterns
            .|option| -F --fixed-strings |||||0?|patterns.fixed
            .|option| -i --ignore-case |||||0?|patterns.ignoreCase
            .|option| -s --case-sensitive |||||0?|patterns.caseSensitive
            .|option| -w --word-regexp |||||0?|patterns.words
            .|option| -v --invert-match |||||0?|patterns.inverted
            .|option| --everywhere |||||0?|patterns.everywhere
            .|option| -S --since |||||1?|times.since
            .|option| -U --until |||||1?|times.until
            .|option| --on |||||1?|times.on
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| --context |||||1?|filters.contexts
            .|option| --src |||||1?|filters.sources
            .|option| -l -p --level |||||1?|filters.levels
            .|option| --error | --no-error ||||0?|filters.error
            .|option| --job |||||1?|filters.jobs
            .|option| --tag |||||1?|filters.tags
            .|option| --field |||||1?|filters.fields
            .|option| --logql |||||1?|filters.logql
            .|option| -o --output |||||1?|outputs.form
            .|option| --format |||||1?|outputs.template
            .|option| --columns ||||,|1?|outputs.columns
            .|option| --root |||||1?|trees.root
            .|option| --max-open |||||1?|trees.maxOpen
            .|option| --idle-close |||||1?|trees.idleClose
            .|option| --stats |||||0?|stats.stats
            +|spec|||||||spec
            """;

    private static final String SOURCES = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            .|option| -S --since |||||1?|times.since
            .|option| -U --until |||||1?|times.until
            .|option| --on |||||1?|times.on
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| --context |||||1?|filters.contexts
            .|option| --src |||||1?|filters.sources
            .|option| -l -p --level |||||1?|filters.levels
            .|option| --error | --no-error ||||0?|filters.error
            .|option| --job |||||1?|filters.jobs
            .|option| --tag |||||1?|filters.tags
            .|option| --field |||||1?|filters.fields
            .|option| --logql |||||1?|filters.logql
            .|option| -o --output |||||1?|outputs.form
            .|option| --format |||||1?|outputs.template
            .|option| --columns ||||,|1?|outputs.columns
            .|option| --root |||||1?|trees.root
            .|option| --max-open |||||1?|trees.maxOpen
            .|option| --idle-close |||||1?|trees.idleClose
            .|option| --stats |||||0?|stats.stats
            .|option| --by-context |||||0?|byContext
            """;

    private static final String STATS = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            .|option| --by |||||1?|statistics.by
            .|option| --top |||||1?|statistics.top
            .|option| --sort |||||1?|statistics.sorting
            .|option| -n --limit |||||1?|statistics.limit
            .|option| --rate |||||0?|statistics.rate
            .|option| --health |||||0?|statistics.health
            .|option| -S --since |||||1?|times.since
            .|option| -U --until |||||1?|times.until
            .|option| --on |||||1?|times.on
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| --context |||||1?|filters.contexts
            .|option| --src |||||1?|filters.sources
            .|option| -l -p --level |||||1?|filters.levels
            .|option| --error | --no-error ||||0?|filters.error
            .|option| --job |||||1?|filters.jobs
            .|option| --tag |||||1?|filters.tags
            .|option| --field |||||1?|filters.fields
            .|option| --logql |||||1?|filters.logql
            .|option| -o --output |||||1?|output.form
            .|option| --root |||||1?|trees.root
            .|option| --max-open |||||1?|trees.maxOpen
            .|option| --idle-close |||||1?|trees.idleClose
            .|option| --stats |||||0?|cost.stats
            """;

    private static final String COMPACT = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            .|option| --context |||||1?|days.contexts
            .|option| --older-than |||||1?|days.olderThan
            .|option| --include-today |||||0?|days.includeToday
            .|option| -S --since |||||1?|times.since
            .|option| -U --until |||||1?|times.until
            .|option| --on |||||1?|times.on
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| --level |||||1?|blocks.level
            .|option| --block-rows |||||1?|blocks.blockRows
            .|option| --threads |||||1?|blocks.threads
            .|option| --root |||||1?|trees.root
            .|option| --max-open |||||1?|trees.maxOpen
            .|option| --idle-close |||||1?|trees.idleClose
            .|option| --expand |||||0?|expand
            +|option| --min-rows ||1|||1?|minRows
            .|option| --dry-run |||||0?|dryRun
            """;

    private static final String PRUNE = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            .|option| --older-than |||||1?|limits.olderThan
            .|option| --before |||||1?|limits.before
            .|option| --max-size |||||1?|limits.maxSize
            .|option| --max-entries |||||1?|limits.maxEntries
            .|option| --per-context |||||0?|limits.perContext
            .|option| --pattern |||||1?|limits.patterns
            .|option| --policy |||||1?|limits.policy
            .|option| --context |||||1?|filters.contexts
            .|option| --src |||||1?|filters.sources
            .|option| -l -p --level |||||1?|filters.levels
            .|option| --error | --no-error ||||0?|filters.error
            .|option| --job |||||1?|filters.jobs
            .|option| --tag |||||1?|filters.tags
            .|option| --field |||||1?|filters.fields
            .|option| --logql |||||1?|filters.logql
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| --dry-run |||||0?|confirmation.dryRun
            .|option| --force |||||0?|confirmation.force
            +|option| --max-share ||50|||1?|confirmation.maxShare
            .|option| -o --output |||||1?|output.form
            .|option| --root |||||1?|storage.root
            .|option| --sync |||||1?|storage.sync.durability
            """;

    private static final String VERIFY = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            .|option| --context |||||1?|checks.contexts
            .|option| --quick |||||0?|checks.quick
            .|option| --repair |||||0?|checks.repair
            .|option| -S --since |||||1?|times.since
            .|option| -U --until |||||1?|times.until
            .|option| --on |||||1?|times.on
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| -o --output |||||1?|output.form
            .|option| --root |||||1?|storage.root
            .|option| --sync |||||1?|storage.sync.durability
            """;

    private static final String EXPORT = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            +|parameters||||||0..1|patterns.pattern
            .|option| -e --regexp |||||1?|patterns.patterns
            .|option| -F --fixed-strings |||||0?|patterns.fixed
            .|option| -i --ignore-case |||||0?|patterns.ignoreCase
            .|option| -s --case-sensitive |||||0?|patterns.caseSensitive
            .|option| -w --word-regexp |||||0?|patterns.words
            .|option| -v --invert-match |||||0?|patterns.inverted
            .|option| --everywhere |||||0?|patterns.everywhere
            .|option| -S --since |||||1?|times.since
            .|option| -U --until |||||1?|times.until
            .|option| --on |||||1?|times.on
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| --context |||||1?|filters.contexts
            .|option| --src |||||1?|filters.sources
            .|option| -l -p --level |||||1?|filters.levels
            .|option| --error | --no-error ||||0?|filters.error
            .|option| --job |||||1?|filters.jobs
            .|option| --tag |||||1?|filters.tags
            .|option| --field |||||1?|filters.fields
            .|option| --logql |||||1?|filters.logql
            .|option| -n -m --limit --max-count |||||1?|selection.newest
            .|option| --first |||||1?|selection.oldest
            .|option| -r --reverse |||||0?|selection.newestFirst
            .|option| --after |||||1?|selection.after
            .|option| --format |||||1?|outputs.form
            .|option| --out |||||1?|outputs.out
            .|option| --force |||||0?|outputs.force
            .|option| --compress |||||1?|outputs.compression
            .|option| --split ||||,|1?|outputs.separate
            .|option| --split-rows |||||1?|outputs.rowsMax
            .|option| --split-bytes |||||1?|outputs.bytesMax
            .|option| --manifest |||||0?|outputs.manifest
            .|option| --root |||||1?|trees.root
            .|option| --max-open |||||1?|trees.maxOpen
            .|option| --idle-close |||||1?|trees.idleClose
            .|option| --stats |||||0?|stats.stats
            +|spec|||||||spec
            """;

    private static final String IMPORT = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            +|parameters||||||1..*|inputs.paths
            +|option| --format ||auto|||1?|inputs.format
            .|option| --map ||||,|1?|inputs.map
            +|option| --dedupe ||auto|||1?|inputs.dedupe
            +|option| --max-line ||16MiB|||1?|inputs.lineMax
            .|option| --dry-run |||||0?|inputs.dryRun
            +|option| --context ||default|||1?|defaults.context
            .|option| --src |||||1?|defaults.src
            +|option| -l --level ||info|||1?|defaults.level
            .|option| --error |||||0?|defaults.error
            .|option| --tag |||||1?|defaults.tags
            .|option| --field |||||1?|defaults.fields
            .|option| --job |||||1?|defaults.job
            .|option| --utc |||||0?|zones.utc
            .|option| --tz |||||1?|zones.zone
            .|option| --root |||||1?|trees.root
            .|option| --max-open |||||1?|trees.maxOpen
            .|option| --idle-close |||||1?|trees.idleClose
            .|option| --sync |||||1?|sync.durability
            .|option| --compact |||||0?|direct.compact
            """;

    private static final String CONFIG = """

            .|option| --color |||||1?|standard.color
            .|option| --debug |||||0?|standard.debug
            .|option| -o --output |||||1?|outputs.form
            +|parameters||||||0..1|key
            """;
}
