package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is no log: read as text it would become entries that nobody wrote. */
class ArchiveImportTest {

    @TempDir
    Path folder;

    @Test
    void zipAndTarAreRefusedByName() throws IOException {
        Workspace workspace = new Workspace(folder.toRealPath());
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("app.log"));
            out.write("2026-03-20T10:00:00Z INFO hello\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
        Path other = Files.write(folder.resolve("a.tar"), tar);
        Path good = Files.writeString(folder.resolve("good.log"), "2026-03-20T10:00:00Z INFO hello\n");
        Outcome outcome =
                InProcess.run(workspace, List.of("import", zip.toString(), other.toString(), good.toString()));
        assertThat(outcome.err())
                .contains("a.zip: is a zip archive; unpack it", "a.tar: is a tar archive", "1 entry stored");
        assertThat(outcome.status()).isEqualTo(2);
    }
}
