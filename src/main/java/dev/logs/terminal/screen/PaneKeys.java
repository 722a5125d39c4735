package dev.logs.terminal.screen;

import dev.logs.error.UsageException;

/** What keys mean where something else than the list has them. */
final class PaneKeys {

    /** Lines of one step of the mouse's wheel. */
    private static final int WHEEL_LINES = 3;

    private final ScreenModel model;

    PaneKeys(ScreenModel model) {
        this.model = model;
    }

    /** @param direction -1 for up, 1 for down */
    void wheel(int direction) {
        if (model.mode() == ScreenModel.Mode.DETAIL) {
            model.detail().scroll(direction * WHEEL_LINES);
        } else {
            model.live().move(direction * WHEEL_LINES);
        }
    }

    /** The arrows to the sides move in the histogram; what it does not know goes to the list. */
    void histogram(Key key, char typed) {
        switch (key) {
            case LEFT -> model.histogram().move(-1);
            case RIGHT -> model.histogram().move(1);
            case ENTER -> model.enter(ScreenModel.Mode.LIST);
            case ESCAPE -> hideHistogram();
            default -> {
                if (typed == 't') {
                    hideHistogram();
                } else {
                    model.listKey(key, typed);
                }
            }
        }
    }

    private void hideHistogram() {
        model.histogram().hide();
        model.enter(ScreenModel.Mode.LIST);
    }

    /** Up and down go to other entries, whole pages move what is shown of this one, anything else goes back. */
    void detail(Key key, char typed) {
        int page = Math.max(1, model.live().list().rows() - 1);
        switch (key) {
            case UP -> model.live().move(-1);
            case DOWN -> model.live().move(1);
            case PAGE_UP -> model.detail().scroll(-page);
            case PAGE_DOWN -> model.detail().scroll(page);
            default -> detail(typed, page);
        }
    }

    private void detail(char typed, int page) {
        switch (typed) {
            case 'k' -> model.live().move(-1);
            case 'j' -> model.live().move(1);
            case ' ' -> model.detail().scroll(page);
            case 'y', 'Y', 'b' -> model.listKey(Key.CHARACTER, typed);
            default -> model.enter(ScreenModel.Mode.LIST);
        }
    }

    void ranges(Key key, char typed) {
        switch (key) {
            case UP -> model.ranges().move(-1);
            case DOWN -> model.ranges().move(1);
            case ENTER -> chooseRange();
            default -> ranges(typed);
        }
    }

    private void ranges(char typed) {
        switch (typed) {
            case 'k' -> model.ranges().move(-1);
            case 'j' -> model.ranges().move(1);
            default -> {
                if (model.ranges().choose(typed)) {
                    chooseRange();
                } else {
                    model.enter(ScreenModel.Mode.LIST);
                }
            }
        }
    }

    private void chooseRange() {
        try {
            model.choose(model.ranges().current());
        } catch (UsageException e) {
            model.notice().say(String.valueOf(e.getMessage()));
        }
    }
}
