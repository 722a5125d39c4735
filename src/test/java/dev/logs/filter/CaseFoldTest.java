package dev.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseFoldTest {

    /** Literals taken from an expression stand for what the engine would find. */
    @Test
    void agreesWithTheRegexEngine() {
        for (List<Integer> same : variants().values()) {
            String text = text(same);
            for (int c : same) {
                if (same.size() > 1) {
                    assertThat(allFound(c, text)).as("variants of %x", c).isEqualTo(text);
                }
            }
        }
    }

    @Test
    void engineKnowsNoOtherVariants() {
        StringBuilder cased = new StringBuilder();
        variants().values().stream().filter(all -> all.size() > 1).forEach(all -> cased.appendCodePoint(all.get(0)));
        for (int c : CodePoints.of(cased.toString())) {
            assertThat(allFound(c, cased.toString())).isEqualTo(Character.toString(c));
        }
    }

    private static Map<Integer, List<Integer>> variants() {
        Map<Integer, List<Integer>> variants = new HashMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                variants.computeIfAbsent(CaseFold.fold(c), key -> new ArrayList<>())
                        .add(c);
            }
        }
        return variants;
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String allFound(int c, String text) {
        StringBuilder found = new StringBuilder();
        Matcher matcher = Pattern.compile("\\x{" + Integer.toHexString(c) + "}", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        while (matcher.find()) {
            found.append(matcher.group());
        }
        return found.toString();
    }

    @Test
    void everyVariantIsKnownToHaveOthers() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean hasVariant = CaseFold.fold(c) != c
                    || c != 0x131 && Character.toUpperCase(c) != c && CaseFold.fold(Character.toUpperCase(c)) == c;
            if (hasVariant) {
                assertThat(CaseFold.isCaseless(c)).as("%x", c).isFalse();
            }
        }
    }

    @Test
    void onlyKAndSHaveVariantsBeyondAscii() {
        Map<Integer, Boolean> beyond = new HashMap<>();
        for (int c = 0x80; c <= Character.MAX_CODE_POINT; c++) {
            beyond.put(CaseFold.fold(c), true);
        }
        StringBuilder found = new StringBuilder();
        for (int c = 0; c < 0x80; c++) {
            if (beyond.containsKey(CaseFold.fold(c))) {
                found.appendCodePoint(c);
            }
        }
        assertThat(found.toString()).isEqualTo("KSks");
        assertThat(CaseFold.hasOnlyAsciiVariants("timeout 5%")).isTrue();
        assertThat(CaseFold.hasOnlyAsciiVariants("task")).isFalse();
        assertThat(CaseFold.hasOnlyAsciiVariants("\u212a")).isFalse();
    }
}
