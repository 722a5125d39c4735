package dev.logs.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logs.cli.option.TypedConditions;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.LogsException;
import dev.logs.error.UsageException;
import dev.logs.format.RenderSettings;
import dev.logs.query.Query;
import dev.logs.query.QueryCounters;
import dev.logs.query.QueryEngine;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import dev.logs.terminal.screen.Completion;
import dev.logs.terminal.screen.ScreenConditions;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.HandleCache;
import dev.logs.tree.PartitionOpener;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the screen asks the command line for. */
class ScreenServicesTest {

    private static final long NOON = 1_774_094_400L;

    @TempDir
    Path folder;

    private TreeRoot root = new TreeRoot(Path.of(""));
    private PartitionResolver resolver = new PartitionResolver(root, problem -> {});
    private HandleCache handles = cache();

    @BeforeEach
    void fillTree() {
        root = new TreeRoot(folder.resolve("tree"));
        resolver = new PartitionResolver(root, problem -> {});
        handles = cache();
        write("shop", "web.api", "a", "{\"status\":200,\"user\":{\"id\":1}}");
        write("shop", "web.cart", "b", null);
        write("stock", "db", "c", null);
    }

    private HandleCache cache() {
        return new HandleCache(
                PartitionOpener.forReading(root, StoreSettings.DEFAULT), CacheLimits.DEFAULT, () -> 0, problem -> {});
    }

    private void write(String context, String src, String content, @Nullable String fields) {
        try (PartitionFile file =
                PartitionFile.openForWriting(root.file(PartitionKey.at(context, NOON)), StoreSettings.DEFAULT)) {
            file.append(List.of(new LogEntry(0, src, "[]", NOON, 0, 10, 0, content, null, fields)));
        }
    }

    @AfterEach
    void closeTree() {
        handles.close();
    }

    private QueryEngine engine() {
        return new QueryEngine(resolver, handles, problem -> {}, new QueryCounters(() -> 0));
    }

    private Completion complete(String typed) {
        return new FilterCompletion(engine(), resolver, Query.ALL).of(typed);
    }

    @Test
    void wordsAreCompletedFromTheTreeAndTheOptions() {
        assertThat(complete("--src web").words()).containsExactly("web.api", "web.cart");
        assertThat(complete("-l warn --src !d")).isEqualTo(new Completion(15, List.of("db")));
        assertThat(complete("--src=web.c")).isEqualTo(new Completion(6, List.of("web.cart")));
        assertThat(complete("--context ").words()).containsExactly("shop", "stock");
        assertThat(complete("--field ").words()).containsExactly("status=", "user.id=");
        assertThat(complete("-l e").words()).containsExactly("error");
        assertThat(complete("--since to").words()).containsExactly("today");
        assertThat(complete("--fi").words()).containsExactly("--field", "--fixed-strings");
        assertThat(complete("--nothing").words()).isEmpty();
    }

    private static String line(String given, String words, @Nullable Level level, @Nullable String src) {
        return new SearchLine(TypedConditions.parse(given)).of(new ScreenConditions(words, level, src, null));
    }

    @Test
    void commandLineAsksForTheSame() {
        assertThat(line("", "", null, null)).isEqualTo("logs search");
        assertThat(line("--src hero -S 2h", "-l warn 'time out'", null, null))
                .isEqualTo("logs search --src hero --since 2h --level warn 'time out'");
        assertThat(line("--no-error -F", "--field a=1 --field b>2 -- -x", Level.ERROR, "it's"))
                .isEqualTo("logs search --no-error --field a=1 --field 'b>2' --regexp=-x --level error"
                        + " --src 'it'\\''s'  # and of these those with --fixed-strings");
        assertThat(line("-l warn --field a=1", "--field b=2", Level.WARN, null))
                .isEqualTo("logs search --field a=1 --field b=2 --level warn");
    }

    @Test
    void rangeThatWasChosenStandsForThatOfTheCommandLine() {
        SearchLine line = new SearchLine(TypedConditions.parse("-S 2h x"));
        TimeRange range = new TimeRange(Instant.ofEpochSecond(NOON), Instant.ofEpochSecond(NOON + 1));
        assertThat(line.of(new ScreenConditions("", null, null, range)))
                .isEqualTo("logs search x --since 2026-03-21T12:00:00Z --until 2026-03-21T12:00:01Z");
        assertThat(line.of(new ScreenConditions("", null, null, TimeRange.ALL))).isEqualTo("logs search x");
    }

    @Test
    void viewIsWrittenWholeInTheFormOfItsName() throws IOException {
        ViewFile view = new ViewFile(engine(), RenderSettings.plain(ZoneOffset.UTC), folder.toString());
        assertThat(view.write(Query.ALL, "~/view.csv")).isEqualTo(3);
        assertThat(Files.readAllLines(folder.resolve("view.csv"))).hasSize(4);
        assertThat(view.write(Query.ALL, folder.resolve("view").toString())).isEqualTo(3);
        assertThat(folder.resolve("view")).content().contains("info   web.api: a\n");
        assertThatThrownBy(() -> view.write(Query.ALL, "~/view.csv"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> view.write(Query.ALL, folder.resolve("no/view").toString()))
                .isInstanceOf(LogsException.class)
                .hasMessageContaining("cannot be written");
    }
}
