package dev.logs.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The screen as its keys work, without a terminal. */
class ScreenModelTest {

    @Test
    void followsWhatIsCommittedInBoundedMemory() {
        PlayedScreen screen = new PlayedScreen(3, 5);
        assertThat(screen.visible()).containsExactly("message 0", "message 1", "message 2");
        screen.commit(4);
        assertThat(screen.visible()).hasSize(5).endsWith("message 6");
        for (int i = 0; i < 100; i++) {
            screen.commit(100);
            assertThat(screen.model.live().list().window().size()).isLessThanOrEqualTo(EntryWindow.ENTRIES_MAX);
        }
        assertThat(screen.visible()).endsWith("message 10006");
        assertThat(screen.model.live().seen()).isEqualTo(10_004);
    }

    @Test
    void pausedListStandsStillAndTellsHowManyWait() {
        PlayedScreen screen = new PlayedScreen(20, 5);
        screen.type(" ");
        List<String> before = screen.visible();
        screen.commit(3_000);
        assertThat(screen.visible()).isEqualTo(before);
        assertThat(screen.model.live().waiting()).isEqualTo(3_000);
        screen.press(Key.LAST);
        assertThat(screen.model.live().isFollowing()).isTrue();
        assertThat(screen.model.live().waiting()).isZero();
        assertThat(screen.visible()).endsWith("message 3019");
    }

    @Test
    void scrollsToTheFirstEntryAndBackWithoutAGap() {
        PlayedScreen screen = new PlayedScreen(5_000, 10);
        List<String> up = new ArrayList<>(List.of(screen.current()));
        for (int i = 1; i < 5_000; i++) {
            screen.press(Key.UP);
            up.add(screen.current());
            assertThat(screen.model.live().list().window().size()).isLessThanOrEqualTo(EntryWindow.ENTRIES_MAX);
        }
        for (int i = 0; i < 5_000; i++) {
            assertThat(up.get(i)).isEqualTo("message " + (4_999 - i));
        }
        for (int i = 1; i < 5_000; i++) {
            screen.press(Key.DOWN);
            assertThat(screen.current()).isEqualTo("message " + i);
        }
        screen.press(Key.DOWN);
        assertThat(screen.model.live().isFollowing()).isTrue();
    }

    @Test
    void scrollingDownMeetsWhatWasCommittedMeanwhile() {
        PlayedScreen screen = new PlayedScreen(30, 5);
        screen.press(Key.UP);
        screen.commit(200);
        for (int i = 0; i < 300; i++) {
            screen.press(Key.DOWN);
        }
        assertThat(screen.current()).isEqualTo("message 229");
        assertThat(screen.model.live().isFollowing()).isTrue();
        screen.commit(1);
        assertThat(screen.current()).isEqualTo("message 230");
    }

    @Test
    void firstAndLastEntryAreOneKeyAway() {
        PlayedScreen screen = new PlayedScreen(5_000, 10);
        screen.type("g");
        assertThat(screen.current()).isEqualTo("message 0");
        screen.type("G");
        assertThat(screen.current()).isEqualTo("message 4999");
    }

    @Test
    void filtersAreSwitchedOffAndOnAndNeverLost() {
        PlayedScreen screen = new PlayedScreen(100, 10);
        screen.type("ferror");
        screen.press(Key.ENTER);
        assertThat(screen.visible()).hasSize(10).startsWith("message 0").endsWith("message 90");
        screen.type("s");
        assertThat(screen.model.filters().describe()).isEqualTo("1:error  3:src web");
        assertThat(screen.visible()).containsExactly("message 0", "message 30", "message 60", "message 90");
        screen.type("3");
        assertThat(screen.visible()).hasSize(10);
        screen.type("13");
        assertThat(screen.model.filters().describe()).isEqualTo("(1:error)  3:src web");
        assertThat(screen.visible()).endsWith("message 99");
        screen.type("1");
        assertThat(screen.visible()).hasSize(4);
        screen.type("lll1");
        assertThat(screen.model.filters().describe()).isEqualTo("(1:error)  2:error+  3:src web");
        screen.commit(20);
        assertThat(screen.model.live().matched()).isEqualTo(0);
    }

    @Test
    void searchGoesBothWaysAndTellsWhereItEnds() {
        PlayedScreen screen = new PlayedScreen(1_000, 10);
        screen.type("/ge 12");
        screen.press(Key.ENTER);
        assertThat(screen.current()).isEqualTo("message 129");
        screen.type("N");
        assertThat(screen.current()).isEqualTo("message 128");
        screen.type("nn");
        assertThat(screen.current()).isEqualTo("message 129");
        assertThat(screen.model.notice().text()).isEqualTo("not found");
        screen.type("E");
        assertThat(screen.current()).isEqualTo("message 120");
        screen.type("e");
        assertThat(screen.current()).isEqualTo("message 130");
    }

    @Test
    void mistypedPromptSaysSoAndStaysOpen() {
        PlayedScreen screen = new PlayedScreen(10, 5);
        screen.type("fwarmest");
        screen.press(Key.ENTER);
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.PROMPT);
        assertThat(screen.model.notice().text()).contains("unknown level 'warmest'");
        screen.press(Key.ESCAPE);
        screen.type(":");
        screen.type("x");
        screen.press(Key.BACKSPACE);
        screen.type("3");
        screen.press(Key.ENTER);
        assertThat(screen.current()).isEqualTo("message 3");
        screen.type(":");
        screen.press(Key.UP);
        assertThat(screen.model.prompts().current().text()).isEqualTo("3");
    }

    @Test
    void bookmarksAreFoundAgain() {
        PlayedScreen screen = new PlayedScreen(3_000, 10);
        screen.type("gb");
        screen.type("Gb");
        screen.type("[");
        assertThat(screen.current()).isEqualTo("message 0");
        screen.type("]");
        assertThat(screen.current()).isEqualTo("message 2999");
        screen.type("]");
        assertThat(screen.model.notice().text()).isEqualTo("no bookmark there");
    }

    @Test
    void copiesAndLeaves() {
        PlayedScreen screen = new PlayedScreen(3, 10);
        screen.type("yY");
        assertThat(screen.copied).containsExactly("message 2", "default/2026/080#3");
        screen.press(Key.ENTER);
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.DETAIL);
        screen.type("k");
        assertThat(screen.current()).isEqualTo("message 1");
        screen.type("q");
        assertThat(screen.model.mode()).isEqualTo(ScreenModel.Mode.LIST);
        screen.type("q");
        assertThat(screen.ended).isTrue();
    }
}
