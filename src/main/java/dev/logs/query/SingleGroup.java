package dev.logs.query;

import dev.logs.entry.FoundEntry;

/** One group alone: a place and its neighbours. */
final class SingleGroup implements ContextStream {

    private final LaneGroup group;
    private boolean started;
    private boolean startsGroup;
    private boolean ended;

    SingleGroup(LaneGroup group) {
        this.group = group;
    }

    @Override
    public boolean next() {
        startsGroup = !started;
        started = true;
        if (ended || !group.next()) {
            ended = true;
            close();
            return false;
        }
        return true;
    }

    @Override
    public FoundEntry entry() {
        FoundEntry current = group.current();
        if (current == null || ended) {
            throw new IllegalStateException("next() was not true");
        }
        return current;
    }

    @Override
    public boolean isMatch() {
        return group.isMatch();
    }

    @Override
    public boolean startsGroup() {
        return startsGroup;
    }

    @Override
    public void close() {
        group.close();
    }
}
