package dev.logs.block;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a block a plan finds, whatever their time: found out once for a plan, however often it is asked, and for each template
 * when it is asked for. One thread.
 */
final class BlockCandidates {

    private final BlockReader reader;
    private final SearchPlan plan;

    /** By template; null where it was not asked for yet. */
    private final @Nullable TemplateSearch[] templates;

    /** The same for rows that are tested one by one. */
    private final @Nullable TemplateSearch[] oneByOne;

    private @Nullable EntryTests entryTests;

    BlockCandidates(BlockReader reader, SearchPlan plan) {
        this.reader = reader;
        this.plan = plan;
        this.templates = new TemplateSearch[reader.summary().events().size()];
        this.oneByOne = new TemplateSearch[templates.length];
    }

    SearchPlan plan() {
        return plan;
    }

    /** Whether any row may match. */
    boolean any() {
        for (int i = 0; i < templates.length; i++) {
            if (of(i) != TemplateSearch.NOTHING) {
                return true;
            }
        }
        return false;
    }

    /** How many templates there are. */
    int size() {
        return templates.length;
    }

    /** The rows of a template. */
    TemplateSearch of(int template) {
        TemplateSearch known = templates[template];
        if (known == null) {
            EntryTests tests = entryTests();
            known = tests.isPossible() ? TemplateSearch.of(reader, plan, tests, template) : TemplateSearch.NOTHING;
            templates[template] = known;
        }
        return known;
    }

    private EntryTests entryTests() {
        EntryTests known = entryTests;
        if (known == null) {
            known = new EntryTests(reader, plan);
            entryTests = known;
        }
        return known;
    }

    /** The same without a look at whole columns. */
    TemplateSearch oneByOne(int template) {
        TemplateSearch known = templates[template] == null ? oneByOne[template] : templates[template];
        if (known == null) {
            known = TemplateSearch.oneByOne(reader, plan, template);
            oneByOne[template] = known;
        }
        return known;
    }
}
