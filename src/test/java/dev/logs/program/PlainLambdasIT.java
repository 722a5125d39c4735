package dev.logs.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What src/build makes of lambdas: Java 17 takes half a millisecond to link one. */
class PlainLambdasIT {

    private static final String CLASS = ".class";
    private static final Path PROGRAM = PackagedProgram.ofThisBuild().path();

    @Test
    void noClassHasALambdaToLink() throws IOException {
        List<String> linking = new ArrayList<>();
        int ours = 0;
        try (ZipFile jar = new ZipFile(PROGRAM.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(CLASS)) {
                    ours += isOurs(entry.getName()) ? 1 : 0;
                    String bytes = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (bytes.contains("java/lang/invoke/LambdaMetafactory")) {
                        linking.add(entry.getName());
                    }
                }
            }
        }
        assertThat(linking).isEmpty();
        assertThat(ours).isGreaterThan(500);
    }

    private static boolean isOurs(String entry) {
        return entry.startsWith("dev/logs/");
    }

    @Test
    void everyClassMadeOfALambdaIsSound() throws Exception {
        List<String> made = new ArrayList<>();
        try (ZipFile jar = new ZipFile(PROGRAM.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (isOurs(name) && name.contains("$$Fn")) {
                    made.add(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
                }
            }
        }
        assertThat(made).hasSizeGreaterThan(300);
        URL[] path = {PROGRAM.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            for (String each : made) {
                // The verifier looks at a class before it begins.
                assertThat(Class.forName(each, true, loader)).hasSuperclass(Object.class);
            }
        }
    }
}
