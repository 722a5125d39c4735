package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;

/** What keys mean while the list is shown. */
final class ListKeys {

    private final ScreenModel model;
    private boolean mouse;

    ListKeys(ScreenModel model) {
        this.model = model;
    }

    void take(Key key, char typed) {
        LiveList live = model.live();
        switch (key) {
            case UP -> live.move(-1);
            case DOWN -> live.move(1);
            case PAGE_UP -> live.movePages(-1);
            case PAGE_DOWN -> live.movePages(1);
            case LEFT -> model.layout().moveLeft();
            case RIGHT -> model.layout().moveRight();
            case FIRST -> live.toFirst();
            case LAST -> live.follow();
            case ENTER -> showDetail();
            case CHARACTER -> move(typed);
            default -> {
                // The others have no meaning here.
            }
        }
    }

    private void showDetail() {
        if (model.live().list().current().isPresent()) {
            model.live().pause();
            model.enter(ScreenModel.Mode.DETAIL);
        }
    }

    private void move(char typed) {
        LiveList live = model.live();
        switch (typed) {
            case 'k' -> live.move(-1);
            case 'j' -> live.move(1);
            case 'g' -> live.toFirst();
            case 'G' -> live.follow();
            case ' ' -> live.pauseOrFollow();
            case 'n' -> model.finder().again(PageRequest.Direction.NEWER);
            case 'N' -> model.finder().again(PageRequest.Direction.OLDER);
            case 'e' -> model.finder().error(PageRequest.Direction.NEWER);
            case 'E' -> model.finder().error(PageRequest.Direction.OLDER);
            case 'b' -> model.bookmarks().toggle();
            case '[' -> model.bookmarks().go(PageRequest.Direction.OLDER);
            case ']' -> model.bookmarks().go(PageRequest.Direction.NEWER);
            default -> open(typed);
        }
    }

    private void open(char typed) {
        switch (typed) {
            case '/' -> model.ask(Prompts.Kind.SEARCH, "");
            case 'f' -> model.ask(Prompts.Kind.FILTER, model.filters().words());
            case ':' -> model.ask(Prompts.Kind.PLACE, "");
            case 'w' -> model.ask(Prompts.Kind.FILE, "");
            case 'r' -> model.enter(ScreenModel.Mode.RANGES);
            case '?' -> model.enter(ScreenModel.Mode.HELP);
            case 't' -> {
                model.histogram().show();
                model.enter(ScreenModel.Mode.HISTOGRAM);
            }
            default -> change(typed);
        }
    }

    private void change(char typed) {
        switch (typed) {
            case 'q' -> model.quit();
            case '!' -> model.toggleCommand();
            case 'o' -> model.layout().toggleFolding();
            case 'W' -> model.layout().toggleWrapping();
            case 'm' -> {
                mouse = !mouse;
                model.order(new ScreenEffect.UseMouse(mouse));
                model.notice().say(mouse ? "the wheel scrolls" : "the mouse is the terminal's");
            }
            case 'y', 'Y' -> model.live().list().current().ifPresent(entry -> copy(entry, typed));
            default -> filter(typed);
        }
    }

    private void copy(FoundEntry entry, char typed) {
        boolean whole = typed == 'y';
        model.order(new ScreenEffect.Copy(
                whole ? entry.entry().content() : entry.address().toString()));
        model.notice().say(whole ? "message copied" : "address copied");
    }

    private void filter(char typed) {
        ScreenFilters filters = model.filters();
        switch (typed) {
            case 'l' -> filters.cycleLevel();
            case 's' ->
                model.live()
                        .list()
                        .current()
                        .ifPresent(entry -> filters.narrow(entry.entry().src()));
            case '1', '2', '3', '4' -> filters.toggle(typed - '0');
            default -> {
                return;
            }
        }
        model.refilter();
    }
}
