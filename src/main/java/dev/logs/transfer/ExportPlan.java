package dev.logs.transfer;

import java.util.List;

/**
 * The units of an export in the order of the output.
 *
 * @param expectedRows how many entries they hold, or {@link #UNKNOWN}
 */
record ExportPlan(List<ExportUnit> units, long expectedRows) {

    static final long UNKNOWN = -1;

    ExportPlan {
        units = List.copyOf(units);
    }
}
