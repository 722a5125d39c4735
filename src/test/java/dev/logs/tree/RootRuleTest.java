package dev.logs.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RootRuleTest {

    private static final Predicate<Path> EXISTS = path -> true;
    private static final Predicate<Path> ABSENT = path -> false;
    private static final Map<String, String> FULL =
            Map.of("LOGS_ROOT", "/from/variable", "XDG_DATA_HOME", "/data", "HOME", "/users/a");

    private static Path chosen(
            @Nullable String flag,
            @Nullable String configured,
            Map<String, String> environment,
            Predicate<Path> exists) {
        return RootRule.choose(flag, configured, environment, exists).path();
    }

    @Test
    void nearestWins() {
        assertThat(chosen("flag", "conf", FULL, EXISTS)).isEqualTo(Path.of("flag"));
        assertThat(chosen(null, "conf", FULL, EXISTS)).isEqualTo(Path.of("/from/variable"));
        assertThat(chosen(null, "conf", Map.of("LOGS_ROOT", ""), EXISTS)).isEqualTo(Path.of("conf"));
        assertThat(chosen(null, null, Map.of("HOME", "/users/a"), EXISTS)).isEqualTo(Path.of("/logs"));
    }

    @Test
    void withoutAnyNameItIsTheUsersOwn() {
        Map<String, String> home = Map.of("HOME", "/users/a");
        assertThat(chosen(null, null, home, ABSENT)).isEqualTo(Path.of("/users/a/.local/share/logs"));
        assertThat(chosen(null, null, Map.of("XDG_DATA_HOME", "/data", "HOME", "/users/a"), ABSENT))
                .isEqualTo(Path.of("/data/logs"));
        assertThat(chosen(null, null, Map.of("XDG_DATA_HOME", "rel", "HOME", "/users/a"), ABSENT))
                .isEqualTo(Path.of("/users/a/.local/share/logs"));
    }
}
