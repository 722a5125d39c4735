package dev.logs.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keys that open something beside the list, or change how it looks. */
class ScreenKeysTest {

    @Test
    void rangeMenuKeepsToARangeThatCanBeSwitchedOff() {
        PlayedScreen screen = new PlayedScreen(100, 10);
        screen.type("r");
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.RANGES);
        screen.press(Key.DOWN);
        screen.press(Key.DOWN);
        screen.press(Key.UP);
        screen.press(Key.ENTER);
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.LIST);
        assertThat(screen.model.filters().describe()).isEqualTo("4:last 24 hours");
        screen.type("g");
        assertThat(screen.current()).isEqualTo("message 50");
        screen.type("4g");
        assertThat(screen.model.filters().describe()).isEqualTo("(4:last 24 hours)");
        assertThat(screen.current()).isEqualTo("message 0");
        screen.type("r4");
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.PROMPT);
        screen.type("77");
        screen.press(Key.ENTER);
        screen.type("g");
        assertThat(screen.current()).isEqualTo("message 77");
        screen.type("r5g");
        assertThat(screen.model.filters().describe()).isEqualTo("4:everything");
        assertThat(screen.current()).isEqualTo("message 0");
        screen.type("rj");
        screen.press(Key.ESCAPE);
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.LIST);
    }

    @Test
    void histogramMovesTheListAlong() {
        PlayedScreen screen = new PlayedScreen(600, 10);
        screen.type("t");
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.HISTOGRAM);
        assertThat(screen.model.histogram().histogram()).isPresent();
        assertThat(screen.model.histogram().selected()).isEqualTo(-1);
        screen.press(Key.LEFT);
        assertThat(screen.model.histogram().selected()).isEqualTo(8);
        assertThat(screen.current()).isEqualTo("message 480");
        screen.press(Key.RIGHT);
        screen.press(Key.RIGHT);
        assertThat(screen.model.histogram().selected()).isEqualTo(9);
        assertThat(screen.current()).isEqualTo("message 540");
        screen.press(Key.UP);
        assertThat(screen.current()).isEqualTo("message 539");
        screen.press(Key.ENTER);
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.LIST);
        assertThat(screen.model.histogram().isShown()).isTrue();
        screen.press(Key.RIGHT);
        assertThat(screen.model.layout().sideways()).isPositive();
        screen.type("tt");
        assertThat(screen.model.histogram().isShown()).isFalse();
    }

    @Test
    void keysWorkBeforeTheHistogramIsCounted() {
        PlayedScreen screen = new PlayedScreen(600, 10);
        screen.model.key(Key.CHARACTER, 't');
        screen.model.key(Key.LEFT, (char) 0);
        screen.press(Key.LEFT);
        assertThat(screen.model.histogram().selected()).isEqualTo(7);
        assertThat(screen.current()).isEqualTo("message 420");
    }

    @Test
    void histogramCountsAgainWhatChanged() {
        PlayedScreen screen = new PlayedScreen(100, 10);
        screen.type("t");
        assertThat(screen.counts).isEqualTo(1);
        screen.refresh();
        assertThat(screen.counts).isEqualTo(1);
        screen.commit(50);
        screen.refresh();
        assertThat(screen.counts).isEqualTo(2);
        assertThat(screen.model.histogram().histogram().orElseThrow().total()).isEqualTo(150);
        screen.type("lll");
        assertThat(screen.counts).isEqualTo(5);
        assertThat(screen.model.histogram().histogram().orElseThrow().total()).isEqualTo(15);
        screen.press(Key.ESCAPE);
        screen.commit(50);
        screen.refresh();
        assertThat(screen.counts).isEqualTo(5);
    }

    @Test
    void detailPaneShowsNeighboursAndGoesOn() {
        PlayedScreen screen = new PlayedScreen(30, 10);
        screen.press(Key.ENTER);
        assertThat(screen.model.live().isFollowing()).isFalse();
        assertThat(screen.model.detail().neighbours())
                .extracting(entry -> entry.entry().content())
                .endsWith("message 28", "message 29");
        screen.type("kk");
        assertThat(screen.model.detail().entry().orElseThrow().entry().content())
                .isEqualTo("message 27");
        assertThat(screen.model.detail().neighbours())
                .extracting(entry -> entry.entry().content())
                .containsExactly("message 21", "message 24", "message 27");
        screen.type(" ");
        assertThat(screen.model.detail().top()).isPositive();
        screen.press(Key.PAGE_UP);
        assertThat(screen.model.detail().top()).isZero();
        screen.press(Key.WHEEL_DOWN);
        assertThat(screen.model.detail().top()).isEqualTo(3);
        screen.press(Key.DOWN);
        assertThat(screen.model.detail().top()).isZero();
        screen.type("yb");
        assertThat(screen.copied).containsExactly("message 28");
        screen.press(Key.ESCAPE);
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.LIST);
        assertThat(screen.current()).isEqualTo("message 28");
    }

    @Test
    void mouseIsTheTerminalsUntilItIsAskedFor() {
        PlayedScreen screen = new PlayedScreen(30, 10);
        screen.type("m");
        assertThat(screen.mouse).isTrue();
        screen.press(Key.WHEEL_UP);
        assertThat(screen.current()).isEqualTo("message 26");
        assertThat(screen.model.live().isFollowing()).isFalse();
        screen.press(Key.WHEEL_DOWN);
        assertThat(screen.current()).isEqualTo("message 29");
        screen.type("m");
        assertThat(screen.mouse).isFalse();
    }

    @Test
    void viewIsWrittenToAFile() {
        PlayedScreen screen = new PlayedScreen(30, 10);
        screen.type("wout.jsonl");
        screen.press(Key.ENTER);
        assertThat(screen.written).containsExactly("out.jsonl");
        screen.type("w");
        screen.press(Key.ENTER);
        assertThat(screen.written).hasSize(1);
    }

    @Test
    void commandLineIsPrintedAtTheEndWhenItWasAskedFor() {
        PlayedScreen screen = new PlayedScreen(30, 10);
        screen.type("s!");
        assertThat(screen.model.notice().text()).isEqualTo("printed at the end: search  app");
        screen.type("!");
        assertThat(screen.model.notice().text()).isEqualTo("nothing is printed at the end");
        screen.type("!s");
        screen.type("q");
        assertThat(screen.lastWords).contains("search  null");
    }

    @Test
    void controlCLeavesFromAnywhere() {
        for (String keys : new String[] {"", "f", "?", "r", "t"}) {
            PlayedScreen screen = new PlayedScreen(3, 10);
            screen.type(keys);
            screen.press(Key.QUIT);
            assertThat(screen.ended).as(keys).isTrue();
            assertThat(screen.lastWords).isEmpty();
        }
    }

    @Test
    void longLinesAndMessagesAreShownInTwoWays() {
        PlayedScreen screen = new PlayedScreen(30, 10);
        screen.press(Key.RIGHT);
        screen.press(Key.RIGHT);
        screen.press(Key.LEFT);
        assertThat(screen.model.layout().sideways()).isEqualTo(20);
        screen.type("Wo");
        assertThat(screen.model.layout().isWrapped()).isTrue();
        assertThat(screen.model.layout().isUnfolded()).isTrue();
        assertThat(screen.model.layout().sideways()).isZero();
        screen.type("Wo");
        assertThat(screen.model.layout().isWrapped()).isFalse();
        assertThat(screen.model.layout().isUnfolded()).isFalse();
    }

    @Test
    void pagesMoveByWhatIsSeen() {
        PlayedScreen screen = new PlayedScreen(100, 10);
        screen.press(Key.PAGE_UP);
        assertThat(screen.current()).isEqualTo("message 90");
        screen.press(Key.PAGE_DOWN);
        assertThat(screen.current()).isEqualTo("message 99");
        screen.press(Key.FIRST);
        assertThat(screen.current()).isEqualTo("message 0");
        screen.model.live().fit(10, entry -> 5);
        screen.press(Key.PAGE_DOWN);
        assertThat(screen.current()).isEqualTo("message 1");
    }

    @Test
    void promptCompletesAndRecalls() {
        PlayedScreen screen = new PlayedScreen(100, 10);
        screen.type("fw");
        screen.press(Key.TAB);
        assertThat(screen.text()).isEqualTo("warn ");
        screen.press(Key.ERASE_LINE);
        screen.press(Key.TAB);
        assertThat(screen.model.prompts().current().offered()).contains("alert", "error");
        screen.press(Key.TAB);
        assertThat(screen.text()).isEqualTo("alert");
        screen.press(Key.TAB);
        assertThat(screen.text()).isEqualTo("critical");
        screen.press(Key.ERASE_LINE);
        screen.type("x");
        screen.press(Key.TAB);
        assertThat(screen.model.notice().text()).isEqualTo("nothing known begins like that");
        screen.press(Key.BACKSPACE);
        screen.type("error");
        screen.press(Key.ENTER);
        screen.type("f");
        screen.press(Key.ERASE_WORD);
        screen.press(Key.ENTER);
        assertThat(screen.model.filters().describe()).isEmpty();
        screen.type("f");
        screen.press(Key.UP);
        assertThat(screen.text()).isEqualTo("error");
    }

    @Test
    void promptIsEditedInTheMiddle() {
        Prompt prompt = new Prompt("");
        prompt.open("a🚀c");
        prompt.edit(Key.LEFT, ' ');
        prompt.edit(Key.LEFT, ' ');
        assertThat(prompt.marked()).isEqualTo("a|🚀c");
        prompt.edit(Key.CHARACTER, 'b');
        prompt.edit(Key.DELETE, ' ');
        prompt.edit(Key.LAST, ' ');
        prompt.edit(Key.CHARACTER, 'd');
        prompt.edit(Key.FIRST, ' ');
        prompt.edit(Key.RIGHT, ' ');
        prompt.edit(Key.BACKSPACE, ' ');
        assertThat(prompt.marked()).isEqualTo("|bcd");
        prompt.edit(Key.BACKSPACE, ' ');
        prompt.edit(Key.LAST, ' ');
        prompt.edit(Key.DELETE, ' ');
        prompt.edit(Key.RIGHT, ' ');
        assertThat(prompt.marked()).isEqualTo("bcd_");
    }

    @Test
    void longPromptShowsWhereTheCursorIs() {
        Prompt prompt = new Prompt("");
        prompt.open("one two three");
        assertThat(prompt.marked(20)).hasToString("one two three_");
        assertThat(prompt.marked(8)).hasToString("… three_");
        prompt.edit(Key.FIRST, ' ');
        assertThat(prompt.marked(8)).hasToString("|one two");
    }
}
