package dev.logs.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartitionResolverTest {

    @TempDir
    Path root;

    private final CollectedProblems problems = new CollectedProblems();

    private void partition(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(Files.createDirectories(root.resolve(name)).resolve("logs.sqlite"));
        }
    }

    private PartitionResolver resolver() {
        return new PartitionResolver(new TreeRoot(root), problems);
    }

    private List<String> resolve(TimeRange range) {
        return resolver().resolve(ContextFilter.ALL, range).partitions().stream()
                .map(PartitionKey::toString)
                .toList();
    }

    private static TimeRange range(String since, String until) {
        return new TimeRange(Instant.parse(since), Instant.parse(until));
    }

    @Test
    void newestDayComesFirstThenTheContextByName() throws IOException {
        partition("b/2026/079", "a/2026/079", "a/2025/365", "b/2026/080", "a/2024/366");
        assertThat(resolve(TimeRange.ALL))
                .containsExactly("b/2026/080", "a/2026/079", "b/2026/079", "a/2025/365", "a/2024/366");
        assertThat(resolver().contexts()).containsExactly("a", "b");
    }

    @Test
    void rangePrunesDaysByTheirNames() throws IOException {
        partition("a/2026/078", "a/2026/079", "a/2026/080", "a/2025/001");
        TimeRange oneDay = range("2026-03-20T23:59:59Z", "2026-03-20T23:59:59.999999999Z");
        PartitionSelection selection = resolver().resolve(ContextFilter.ALL, oneDay);
        assertThat(selection.partitions()).containsExactly(new PartitionKey("a", 2026, 79));
        assertThat(selection.considered()).isEqualTo(3);
        assertThat(selection.pruned()).isEqualTo(2);
        assertThat(resolve(range("2026-03-20T00:00:00Z", "2026-03-21T00:00:00Z")))
                .containsExactly("a/2026/080", "a/2026/079");
        assertThat(resolve(new TimeRange(Instant.parse("2026-03-21T00:00:00Z"), null)))
                .containsExactly("a/2026/080");
        assertThat(resolve(new TimeRange(null, Instant.parse("2025-12-31T00:00:00Z"))))
                .containsExactly("a/2025/001");
    }

    @Test
    void namesAloneDoNotSayWhetherAFileIsThere() throws IOException {
        partition("a/2026/079");
        Files.createDirectories(root.resolve("a/2026/080"));
        Files.createSymbolicLink(root.resolve("a/2026/081"), root.resolve("a/2026/079"));
        PartitionSelection named = resolver().named(ContextFilter.ALL, TimeRange.ALL);
        assertThat(named.partitions()).extracting(PartitionKey::dayOfYear).containsExactly(81, 80, 79);
        assertThat(problems.texts()).isEmpty();
        assertThat(named.partitions().stream().filter(resolver()::isThere).map(PartitionKey::dayOfYear))
                .containsExactly(79);
        assertThat(problems.texts()).hasSize(1);
    }

    @Test
    void onlyWantedContextsAreLookedAt() throws IOException {
        partition("a/2026/079", "b/2026/079");
        Files.createSymbolicLink(root.resolve("c"), root.resolve("a"));
        ContextFilter onlyB = new ContextFilter(List.of("b"), List.of());
        assertThat(resolver().resolve(onlyB, TimeRange.ALL).partitions())
                .containsExactly(new PartitionKey("b", 2026, 79));
        assertThat(problems.texts()).isEmpty();
    }

    @Test
    void whatIsNotOursIsLeftAloneInSilence() throws IOException {
        partition("a/2026/079", "a/2026/000", "a/2026/367", "a/2025/366", "a/26/079", "a/2026/79", "a/2026/07x");
        partition(".hidden/2026/079", "lost+found/2026/079", "a/202\u0666/079");
        Files.createDirectories(root.resolve("a/2026/080"));
        Files.createDirectories(root.resolve("empty"));
        Files.writeString(root.resolve("notes.txt"), "x");
        Files.writeString(root.resolve("a/2026/.prune.log"), "x");
        Files.writeString(root.resolve("a/2026/079/meta.json"), "{}");
        assertThat(resolve(TimeRange.ALL)).containsExactly("a/2026/079");
        assertThat(resolver().contexts()).containsExactly("a", "empty");
        assertThat(problems.texts()).isEmpty();
    }

    @Test
    void whatStandsInTheWayIsReportedAndNotFollowed() throws IOException {
        partition("a/2026/079", "z/2026/079");
        Path elsewhere = Files.createDirectories(root.resolve(".elsewhere/2026/079"));
        Files.createSymbolicLink(root.resolve("b"), root.resolve(".elsewhere"));
        Files.createSymbolicLink(root.resolve("a/2025"), root.resolve(".elsewhere/2026"));
        Files.createSymbolicLink(root.resolve("a/2026/080"), elsewhere);
        Files.createFile(root.resolve("a/2026/081"));
        Files.createDirectories(root.resolve("a/2026/082/logs.sqlite"));
        Files.createSymbolicLink(
                Files.createDirectories(root.resolve("a/2026/083")).resolve("logs.sqlite"),
                root.resolve("a/2026/079/logs.sqlite"));
        Files.createFile(root.resolve("a/2024"));
        assertThat(resolve(TimeRange.ALL)).containsExactly("a/2026/079", "z/2026/079");
        assertThat(problems.texts())
                .containsExactlyInAnyOrder(
                        root + "/b is a symbolic link; not followed",
                        root + "/a/2025 is a symbolic link; not followed",
                        root + "/a/2026/080 is a symbolic link; not followed",
                        root + "/a/2026/081 is not a directory; skipped",
                        root + "/a/2026/082/logs.sqlite is not a plain file; skipped",
                        root + "/a/2026/083/logs.sqlite is a symbolic link; not followed",
                        root + "/a/2024 is not a directory; skipped");
    }

    @Test
    void unreadableDirectoryIsReportedAndTheRestAnswers() throws IOException {
        partition("a/2026/079", "b/2026/079");
        Path closed = root.resolve("a/2026");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "this user may read anything, so permissions cannot be tested");
            assertThat(resolve(TimeRange.ALL)).containsExactly("b/2026/079");
            assertThat(problems.texts()).singleElement().asString().startsWith(closed + " cannot be read");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void rootNeedNotExist() {
        PartitionResolver resolver = new PartitionResolver(new TreeRoot(root.resolve("nowhere")), problems);
        assertThat(resolver.contexts()).isEmpty();
        assertThat(resolver.resolve(ContextFilter.ALL, TimeRange.ALL).partitions())
                .isEmpty();
        assertThat(problems.texts()).isEmpty();
    }

    @Test
    void rootThatIsAFileIsReported() throws IOException {
        Path file = Files.createFile(root.resolve("file"));
        assertThat(new PartitionResolver(new TreeRoot(file), problems).contexts())
                .isEmpty();
        assertThat(problems.texts()).singleElement().asString().contains(file.toString());
    }
}
