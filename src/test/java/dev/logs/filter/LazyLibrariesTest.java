package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain text never loads RE2/J: a search for a word would start the later for it. */
class LazyLibrariesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "timeout;read TIMEOUT",
                "a\\.b\\(;A.B(",
                "foo|bar;bar",
                "colou?r;color",
                "[Ee]rror;Error",
                "(?i)Abc;abc"
            })
    void findsPlainTextWithoutTheEngine(String pattern, String text) throws ReflectiveOperationException, IOException {
        assertThat(findWithoutEngine(pattern, text)).isTrue();
    }

    @Test
    void needsTheEngineForMore() {
        assertThat(catchThrowable(() -> findWithoutEngine("a.b", "axb")))
                .hasRootCauseInstanceOf(ClassNotFoundException.class);
    }

    private static boolean findWithoutEngine(String pattern, String text)
            throws ReflectiveOperationException, IOException {
        URL classes = TextPattern.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> options = loader.loadClass(PatternOptions.class.getName());
            Class<?> type = loader.loadClass(TextPattern.class.getName());
            Object compiled = type.getMethod("of", String.class, options)
                    .invoke(null, pattern, options.getField("DEFAULT").get(null));
            return (boolean) type.getMethod("find", String.class).invoke(compiled, text);
        }
    }
}
