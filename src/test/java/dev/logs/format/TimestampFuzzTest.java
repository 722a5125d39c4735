package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.logs.entry.TimePrinter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lines never make the scanner throw or read outside, and what is printed in any form is read back. */
class TimestampFuzzTest {

    private static final Instant NOW = Instant.parse("2026-07-29T12:00:00Z");
    private static final String ALPHABET = "0123456789::--//.. ,TZ+[]@aApPmMJulDecWedGMT/_eE\t\u202f";

    @Test
    void randomLinesDoNoHarm() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TimestampScanner scanner = new TimestampScanner(ZoneId.of("Europe/Berlin"), NOW);
        scanner.allowClock();
        List<String> forms = TimestampScannerTest.forms();
        for (int i = 0; i < 60_000; i++) {
            String line =
                    random.nextBoolean() ? noise(random) : mutated(forms.get(random.nextInt(forms.size())), random);
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            try {
                int end = scanner.scan(bytes, from, to);
                assertThat(end == TimestampScanner.NONE || end > from && end <= to)
                        .isTrue();
                boolean whole = scanner.scanText(line);
                assertThat(scanner.nanos()).isBetween(0, 999_999_999);
                assertThat(whole && line.isBlank()).isFalse();
            } catch (RuntimeException e) {
                fail("line '%s' from %d to %d, seed %d".formatted(line, from, to, seed), e);
            }
        }
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String mutated(String form, Random random) {
        StringBuilder text = new StringBuilder(form);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                case 1 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                default -> text.deleteCharAt(at);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd'T'HH:mm:ssfXXX",
                "yyyy-MM-dd HH:mm:ss.SSSSSSSSS",
                "yyyyMMdd'T'HHmmss.SSSSSSSSSXX",
                "yyyy-MM-dd-HH.mm.ss.SSSSSSSSS",
                "EEE MMM dd HH:mm:ss.SSSSSSSSS yyyy",
                "EEE, dd MMM yyyy HH:mm:ss.SSSSSSSSS XX",
                "'['dd/MMM/yyyy:HH:mm:ss.SSSSSSSSS xx']'",
                "dd.MM.yyyy HH:mm:ss.SSSSSSSSS",
                "dd-MMM-yyyy HH:mm:ss,SSSSSSSSS",
                "yyyy/MM/dd HH:mm:ss.SSSSSSSSS",
            })
    void readsWhatIsPrinted(String pattern) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of("America/New_York");
        TimePrinter printer = TimePrinter.of(pattern, zone);
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            // Winter only: the hour that occurs twice is another test's matter.
            Instant instant = Instant.ofEpochSecond(
                    (random.nextInt(80) + 10) * 31_556_952L + random.nextInt(5_000_000), random.nextInt(1_000_000_000));
            printed.setLength(0);
            printer.print(instant.getEpochSecond(), instant.getNano(), printed);
            TimestampScanner scanner = new TimestampScanner(zone, NOW);
            assertThat(scanner.scanText(printed))
                    .as("%s, seed %d", printed, seed)
                    .isTrue();
            assertThat(Instant.ofEpochSecond(scanner.epoch(), scanner.nanos()))
                    .as("%s, seed %d", printed, seed)
                    .isEqualTo(instant);
        }
    }
}
