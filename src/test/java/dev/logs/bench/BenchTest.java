package dev.logs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios run small in every build, so that they never rot. No figure is judged here. */
class BenchTest {

    @TempDir
    private Path folder;

    @Test
    void everyScenarioIsMeasured() throws IOException {
        Path trees = folder.resolve("trees");
        Outcome outcome = bench(
                "A", "b", "C", "D", "--scale", "0.000001", "--rounds", "2", "--root", trees.toString(), "-o", "tsv");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        for (Scenario scenario : Scenario.values()) {
            assertThat(outcome.out().lines().filter(line -> line.startsWith(scenario + "\t")))
                    .hasSizeGreaterThan(70);
            assertThat(trees.resolve(scenario.name())).isDirectory();
        }
        assertThat(outcome.out()).contains("B\trows\twhole range: count\tus\t", "A\tblocks\tfiles opened\ttimes\t");
        assertThat(outcome.out()).contains("C\trows\timport\tentries/s\t", "D\tblocks\ttail delay\tus\t");
        // What a run adds to its trees is gone at its end.
        assertThat(trees).isDirectoryNotContaining("glob:**-copy");
        assertThat(trees.resolve("A")).isDirectoryNotContaining("glob:**tail*");
        assertThat(bench("A", "--root", trees.toString()).err()).contains("is not empty");
    }

    @Test
    void scaleTakesDaysAndContextsToo() {
        assertThat(Scenario.C.workload(1, 20_000).period().days()).isEqualTo(30);
        assertThat(Scenario.C.workload(0.01, 20_000).population().contexts()).isEqualTo(10);
        assertThat(Scenario.C.workload(0.000001, 20_000).period().days()).isEqualTo(2);
        assertThat(Scenario.A.workload(0.01, 20_000).period().days()).isEqualTo(1);
        assertThat(Scenario.D.workload(4, 20_000).period().days()).isEqualTo(365);
    }

    @Test
    void answersAreThoseOfTheGenerator() throws IOException {
        Outcome outcome = bench("A", "--scale", "0.002", "--rounds", "1", "-o", "tsv");
        String[] whole = row(outcome, "whole range: count");
        assertThat(whole[9]).isEqualTo("2000");
        assertThat(row(outcome, "whole range: page")[9]).isEqualTo("50");
        assertThat(row(outcome, "literal, absent: count")[9]).isEqualTo("0");
        assertThat(Integer.parseInt(row(outcome, "templates")[4])).isBetween(20, 200);
        assertThat(Integer.parseInt(row(outcome, "literal, frequent: count")[9]))
                .isPositive();
        assertThat(Integer.parseInt(row(outcome, "error flag: count")[9])).isBetween(20, 80);
    }

    @Test
    void worseThanBeforeIsTold() throws IOException {
        Path file = folder.resolve("before.tsv");
        String[] small = {"A", "--scale", "0.0001", "--rounds", "1", "-o", "tsv"};
        assertThat(bench(and(small, "--save", file.toString())).status()).isZero();
        // Nothing can be a million times slower by chance, and nothing a million times faster.
        assertThat(bench(and(small, "--compare", file.toString(), "--tolerance", "100000000"))
                        .status())
                .isZero();
        String better = Files.readString(file).replaceAll("(entries/s)\t[0-9]+", "$1\t999999999999999");
        Files.writeString(file, better);
        Outcome worse = bench(and(small, "--compare", file.toString(), "--tolerance", "1000"));
        assertThat(worse.status()).isEqualTo(1);
        assertThat(row(worse, "ingest")[10]).isEqualTo("999999999999999");
    }

    @Test
    void pageNeedsNoNetwork() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(bench("A", "--scale", "0.0001", "--rounds", "1", "--html", page.toString())
                        .status())
                .isZero();
        assertThat(page)
                .content()
                .contains("<td>whole range: count</td>", "class=\"bar blocks\"", "</html>")
                .doesNotContain("http", "<script");
    }

    @Test
    void unusableOptionsAreRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.tsv"), "something\n");
        assertThat(bench("--compare", other.toString()).err()).contains("is not a file that --save wrote");
        assertThat(bench("--scale", "0").err()).contains("--scale: 0.0");
        assertThat(bench("--rounds", "0").err()).contains("--rounds: 0");
        assertThat(bench("E").err()).contains("'E' is no scenario");
    }

    @Test
    void percentilesAreOfTheTimesThemselves() {
        long[] nanos = new long[100];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = 100 - i;
        }
        Latencies latencies = new Latencies(nanos);
        assertThat(latencies.percentile(50)).isEqualTo(50);
        assertThat(latencies.percentile(95)).isEqualTo(95);
        assertThat(latencies.percentile(100)).isEqualTo(100);
        assertThat(new Latencies(new long[] {7}).percentile(99)).isEqualTo(7);
    }

    private Outcome bench(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("bench"));
        all.addAll(List.of(arguments));
        return InProcess.run(new Workspace(Files.createTempDirectory(folder, "run")), all);
    }

    private static String[] and(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String[] row(Outcome outcome, String measure) {
        return outcome.out()
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length > 2 && cells[2].equals(measure))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome));
    }
}
