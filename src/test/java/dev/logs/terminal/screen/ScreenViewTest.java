package dev.logs.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.format.Highlighter;
import dev.logs.format.Palette;
import dev.logs.format.RenderSettings;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the screen looks like, as text. */
class ScreenViewTest {

    private static final ScreenView VIEW = new ScreenView(
            new ScreenLook(RenderSettings.plain(ZoneOffset.UTC).withPalette(Palette.ANSI), filter -> Highlighter.NONE));

    private static List<AttributedString> lines(PlayedScreen screen, int columns, int rows) {
        screen.model.live().setRows(rows - ScreenView.FRAME_LINES);
        return VIEW.lines(screen.model, new ScreenFigures(1_234, 12), columns, rows);
    }

    private static String text(List<AttributedString> lines) {
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static void commit(PlayedScreen screen, String content) {
        LogEntry entry = new LogEntry(99, "app", "[]", PlayedScreen.START + 99, 0, 30, 0, content, null, "{\"a\":1}");
        FoundEntry found = new FoundEntry(PlayedScreen.entry(0).partition(), entry);
        screen.tree.add(found);
        screen.model.live().arrived(List.of(found));
    }

    @Test
    void followingList() {
        PlayedScreen screen = new PlayedScreen(4, 5);
        commit(screen, "two\nlines, \u001b[2J and \ttab");
        assertThat(text(lines(screen, 60, 9))).isEqualTo("""
                 logs  everything  Z
                 2026-03-21 00:00:00.000 error  web: message 0
                 2026-03-21 00:00:01.000 info   app: message 1
                 2026-03-21 00:00:02.000 info   app: message 2
                 2026-03-21 00:00:03.000 info   web: message 3
                 2026-03-21 00:01:39.000 warn   app: two (+1)

                 FOLLOW  1/1  1,234/s  lag 12 ms  dropped 0
                 ? help  / search  f filter  space pause  q quit
                """);
    }

    @Test
    void everythingAboutAnEntry() {
        PlayedScreen screen = new PlayedScreen(1, 5);
        commit(screen, "two\nlines, \u001b[2J");
        screen.type(" ");
        screen.press(Key.ENTER);
        assertThat(text(lines(screen, 60, 11))).isEqualTo("""
                 logs  everything  Z
                default/2026/080#99
                    time: 2026-03-21 00:01:39.000000000 +00:00
                    level: warn
                    src: app
                    message: two
                        lines, \\x1b[2J
                    fields.a: 1

                 PAUSED  1/1  1,234/s  lag 12 ms  dropped 0
                 ? help  / search  f filter  space pause  q quit
                """);
    }

    @Test
    void pausedListWithAFilterAndAPrompt() {
        PlayedScreen screen = new PlayedScreen(30, 3);
        screen.type("l b");
        screen.commit(12);
        screen.type("/mess");
        assertThat(text(lines(screen, 70, 6))).isEqualTo("""
                 logs  everything  Z  | 2:notice+
                 2026-03-21 00:00:00.000 error  web: message 0
                 2026-03-21 00:00:10.000 error  app: message 10
                *2026-03-21 00:00:20.000 error  app: message 20
                 PAUSED +2 new  2/12  1,234/s  lag 12 ms  dropped 0
                search: mess_
                """);
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "200, 50", "20, 5", "3, 4", "1, 1"})
    void linesFitWhateverTheSize(int columns, int rows) {
        PlayedScreen screen = new PlayedScreen(100, 10);
        commit(screen, "日本語 🚀 e\u0301 " + "wide 語".repeat(50));
        for (Key key : List.of(Key.RIGHT, Key.ENTER)) {
            List<AttributedString> lines = lines(screen, columns, rows);
            assertThat(lines).hasSizeBetween(Math.min(rows, ScreenView.FRAME_LINES + 1), Math.max(4, rows));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(Math.max(2, columns)));
            screen.press(key);
        }
    }
}
