package dev.logs.ingest;

import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.error.UsageException;
import java.util.HashMap;
import java.util.Map;

/** Directory names of the contexts that records name, remembered. One thread. */
final class ContextNames {

    /** Bounds the memory of a stream in which every record names another context; beyond it names are made anew. */
    private static final int REMEMBERED_MAX = 10_000;

    /** Stands for a name that cannot be used; never a context, since it is empty. */
    private static final String REFUSED = "";

    private final EntryStore store;
    private final ProblemSink problems;
    private final String defaultName;
    private final Map<String, String> remembered = new HashMap<>();

    /** @throws UsageException when the default context's name cannot be used */
    ContextNames(EntryStore store, ProblemSink problems, String defaultContext) {
        this.store = store;
        this.problems = problems;
        this.defaultName = store.contextName(defaultContext);
    }

    String defaultName() {
        return defaultName;
    }

    /** The directory name, or empty when no name can be made of it; that is reported once for a name. */
    String directoryName(String context) {
        String known = remembered.get(context);
        if (known == null) {
            known = make(context);
            if (remembered.size() >= REMEMBERED_MAX) {
                remembered.clear();
            }
            remembered.put(context, known);
        }
        return known;
    }

    private String make(String context) {
        try {
            return store.contextName(context);
        } catch (UsageException e) {
            String what = "cannot be used as a context; its entries are stored in context " + defaultName
                    + " with the name in field 'context'";
            problems.report(new Problem("'" + context + "'", what, e.remedy()));
            return REFUSED;
        }
    }
}
