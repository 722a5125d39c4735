package dev.logs.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Up to where each lane has been shown. Forgets the lane that spoke longest ago when there are very many. */
final class LaneMarks {

    private final Map<Lane, Position> marks = new LinkedHashMap<>(16, 0.75f, true);

    /** The last position shown, or null when none was. */
    @Nullable
    Position of(Lane lane) {
        return marks.get(lane);
    }

    void set(Lane lane, Position lastShown) {
        marks.put(lane, lastShown);
        if (marks.size() > QueryLimits.LANE_MARKS_MAX) {
            marks.remove(marks.keySet().iterator().next());
        }
    }
}
