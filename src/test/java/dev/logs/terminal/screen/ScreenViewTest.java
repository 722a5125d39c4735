package dev.logs.terminal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
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

    private static List<AttributedString> lines(PlayedScreen screen, int columns, int rows) {
        ScreenView view = new ScreenView(new ScreenLook(
                RenderSettings.plain(ZoneOffset.UTC).withPalette(Palette.ANSI), filter -> Highlighter.NONE));
        view.fit(screen.model, columns, rows);
        return view.lines(screen.model, new ScreenFigures(1_234, 12, 0), columns, rows);
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
                 03-21 00:00:00 error web message 0
                 03-21 00:00:01 info  app message 1
                 03-21 00:00:02 info  app message 2
                 03-21 00:00:03 info  web message 3
                 03-21 00:01:39 warn  app two (+1)

                 FOLLOW  1/1  1,234/s  lag 12 ms  dropped 0
                 ? help  / search  f filter  r range  t times  space pause
                """);
    }

    @Test
    void everythingAboutAnEntry() {
        PlayedScreen screen = new PlayedScreen(1, 5);
        screen.tree.add(PlayedScreen.entry(98));
        commit(screen, "two\nlines, \u001b[2J");
        screen.press(Key.ENTER);
        assertThat(text(lines(screen, 60, 18))).isEqualTo("""
                 logs  everything  Z
                default/2026/080#99
                    time: 2026-03-21 00:01:39.000000000 +00:00
                    level: warn
                    src: app
                    message: two
                        lines, \\x1b[2J
                    fields:
                        {
                          "a": 1
                        }

                in the same context and source:
                 03-21 00:01:38 info  app message 98
                >03-21 00:01:39 warn  app two (+1)

                 PAUSED  1/1  1,234/s  lag 12 ms  dropped 0
                 j k other entries  PgUp PgDn more of this one  y Y copy  Es
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
                 03-21 00:00:00 error web message 0
                 03-21 00:00:10 error app message 10
                *03-21 00:00:20 error app message 20
                 PAUSED +2 new  2/12  1,234/s  lag 12 ms  dropped 0
                search: mess_
                """);
    }

    @Test
    void linesBreakAtBlanksWhereTheyCan() {
        assertThat(wrapped("one two three", 7)).containsExactly("one two", "three");
        assertThat(wrapped("one two three", 9)).containsExactly("one two", "three");
        assertThat(wrapped("a nothingtobreakathere", 9)).containsExactly("a nothing", "tobreakat", "here");
        assertThat(wrapped("\u65e5\u672c\u8a9e", 4)).containsExactly("\u65e5\u672c", "\u8a9e");
        assertThat(wrapped("\ud83d\ude80\ud83d\ude80", 1)).containsExactly("\ud83d\ude80", "\ud83d\ude80");
        assertThat(wrapped("", 5)).hasSizeLessThan(2);
    }

    private static List<String> wrapped(String text, int width) {
        return ScreenText.wrap(ScreenText.plain(text), width).stream()
                .map(AttributedString::toString)
                .toList();
    }

    @Test
    void messagesUnfoldedAndWrapped() {
        PlayedScreen screen = new PlayedScreen(3, 5);
        commit(screen, "first line, which is long\n  second");
        screen.type("oW");
        assertThat(text(lines(screen, 44, 9))).isEqualTo("""
                 logs  everything  Z
                 03-21 00:00:00 error web message 0
                 03-21 00:00:01 info  app message 1
                 03-21 00:00:02 info  app message 2
                 03-21 00:01:39 warn  app first line, which
                                          is long
                                            second
                 FOLLOW  1/1  1,234/s  lag 12 ms  dropped 0
                 ? help  / search  f filter  r range  t time
                """);
    }

    @Test
    void histogramAboveTheList() {
        PlayedScreen screen = new PlayedScreen(500, 5);
        screen.type("t");
        screen.press(Key.LEFT);
        assertThat(text(lines(screen, 60, 16))).isEqualTo("""
                 logs  everything  Z
                 █████ █████ █████ █████ █████ █████ █████ █████
                 █████ █████ █████ █████ █████ █████ █████ █████
                 █████ █████ █████ █████ █████ █████ █████ █████ ▂▂▂▂▂
                 █████ █████ █████ █████ █████ █████ █████ █████ █████
                 EEEEE EEEEE EEEEE EEEEE EEEEE EEEEE EEEEE ^^^^^ EEEEE
                 2026-03-21 00:07:00  60 entries  error 6
                 03-21 00:06:58 info  app message 418
                 03-21 00:06:59 info  app message 419
                 03-21 00:07:00 error web message 420
                 03-21 00:07:01 info  app message 421
                 03-21 00:07:02 info  app message 422
                 03-21 00:07:03 info  web message 423
                 03-21 00:07:04 info  app message 424
                 PAUSED  0/0  1,234/s  lag 12 ms  dropped 0
                 left right move the list along  Enter back to the list  t c
                """);
    }

    @Test
    void severalContextsAndNamesThatAreTooLong() {
        PlayedScreen screen = new PlayedScreen(1, 5);
        LogEntry entry =
                new LogEntry(7, "hero.process.worker", "[]", PlayedScreen.START + 9, 0, 40, 0, "日本 🚀", null, null);
        FoundEntry found = new FoundEntry(PartitionKey.at("warehouse", PlayedScreen.START), entry);
        screen.tree.add(found);
        screen.model.live().arrived(List.of(found));
        assertThat(text(lines(screen, 60, 6))).isEqualTo("""
                 logs  everything  Z
                 03-21 00:00:00 error    default web          message 0
                 03-21 00:00:09 critical …ehouse …cess.worker 日本 🚀

                 FOLLOW  1/1  1,234/s  lag 12 ms  dropped 0
                 ? help  / search  f filter  r range  t times  space pause
                """);
    }

    @Test
    void helpFitsTheSmallestUsualTerminal() {
        assertThat(HelpText.lines(80))
                .hasSizeLessThanOrEqualTo(24 - ScreenView.FRAME_LINES)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(HelpText.lines(79))
                .hasSizeLessThanOrEqualTo(16 - ScreenView.FRAME_LINES)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "200, 50", "20, 5", "3, 4", "1, 1"})
    void linesFitWhateverTheSize(int columns, int rows) {
        PlayedScreen screen = new PlayedScreen(100, 10);
        commit(screen, "日本語 🚀 e\u0301 " + "wide 語".repeat(50));
        for (Key key : List.of(Key.RIGHT, Key.ENTER, Key.ESCAPE)) {
            screen.type("W");
            List<AttributedString> lines = lines(screen, columns, rows);
            assertThat(lines).hasSizeBetween(Math.min(rows, ScreenView.FRAME_LINES + 1), Math.max(4, rows));
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(Math.max(2, columns)));
            screen.press(key);
        }
    }
}
