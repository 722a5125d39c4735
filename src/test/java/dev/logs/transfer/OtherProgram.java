package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InstalledProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of others that reads or writes what this one does; a test that needs it is skipped where it is not installed. */
record OtherProgram(Path file) {

    private static final long MINUTES_MAX = 2;

    static OtherProgram need(String name) {
        return new OtherProgram(InstalledProgram.need(name));
    }

    /** Runs it to its good end, and answers the lines of its standard output. */
    List<String> lines(Path folder, Object... arguments) throws IOException, InterruptedException {
        return Files.readAllLines(output(folder, arguments), StandardCharsets.UTF_8);
    }

    /** The same, as a file. */
    Path output(Path folder, Object... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = start(folder, out, err, arguments);
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("%s ends", file).isTrue();
        assertThat(process.exitValue())
                .as("%s: %s", file, Files.readString(err))
                .isZero();
        return out;
    }

    private Process start(Path folder, Path out, Path err, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        Stream.of(arguments).forEach(each -> command.add(each.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }
}
