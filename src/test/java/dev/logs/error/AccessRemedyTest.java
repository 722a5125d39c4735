package dev.logs.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessRemedyTest {

    @TempDir
    Path folder;

    @Test
    void treeOfAGroupSaysHowToJoinIt() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
        String group = group();
        if (group.equals("root")) {
            // Its members get at more than logs.
            assertThat(AccessRemedy.of(folder))
                    .isEqualTo(owner() + ": become that user, or have its permissions changed");
            Files.getFileAttributeView(folder, PosixFileAttributeView.class)
                    .setGroup(folder.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByGroupName("daemon"));
            group = group();
        }
        assertThat(AccessRemedy.of(folder.resolve("web/2026/001/logs.sqlite")))
                .startsWith(folder + " is for ")
                .contains("members of group " + group + ": become one", "usermod -aG " + group)
                .endsWith("log in again");
    }

    private String group() throws IOException {
        return Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .group()
                .getName();
    }

    private String owner() throws IOException {
        return folder + " is for " + Files.getOwner(folder).getName();
    }

    @Test
    void whatIsForItsOwnerAloneSaysWho() throws IOException {
        Path file = Files.createFile(folder.resolve("logs.sqlite"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(AccessRemedy.of(file))
                .startsWith(file + " is for " + Files.getOwner(file).getName() + ": become that user");
    }
}
