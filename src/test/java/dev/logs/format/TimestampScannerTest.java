package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampScannerTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-07-29T12:00:00Z");

    /** Start of a line, and the instant it means in Berlin; the time ends where the bar stands. */
    private static final String FORMS = """
            2026-07-29T10:15:30Z| x                         2026-07-29T10:15:30Z
            2026-07-29t10:15:30z| x                         2026-07-29T10:15:30Z
            2026-07-29T10:15:30| x                          2026-07-29T08:15:30Z
            2026-07-29 10:15:30| x                          2026-07-29T08:15:30Z
            2026-07-29_10:15:30| x                          2026-07-29T08:15:30Z
            2026-07-29-10:15:30| x                          2026-07-29T08:15:30Z
            2026-07-29.10:15:30| x                          2026-07-29T08:15:30Z
            2026-07-29/10:15:30| x                          2026-07-29T08:15:30Z
            2026-07-29  10:15:30| x                         2026-07-29T08:15:30Z
            2026-07-29, 10:15:30| x                         2026-07-29T08:15:30Z
            2026/07/29 10:15:30| x                          2026-07-29T08:15:30Z
            2026/7/9:10:15:30.455| x                        2026-07-09T08:15:30.455Z
            2026.07.29 10:15:30| x                          2026-07-29T08:15:30Z
            2026_07_29_10_15_30| x                          2026-07-29T08:15:30Z
            2026:07:29 10:15:30| x                          2026-07-29T08:15:30Z
            2026-07-29 10:15| x                             2026-07-29T08:15:00Z
            2026-07-29T1015Z| x                             2026-07-29T10:15:00Z
            2026-07-29T10:15:30.1Z| x                       2026-07-29T10:15:30.100Z
            2026-07-29T10:15:30.123Z| x                     2026-07-29T10:15:30.123Z
            2026-07-29T10:15:30.123456Z| x                  2026-07-29T10:15:30.123456Z
            2026-07-29T10:15:30.123456789Z| x               2026-07-29T10:15:30.123456789Z
            2026-07-29T10:15:30.1234567891234Z| x           2026-07-29T10:15:30.123456789Z
            2026-07-29 10:15:30,123| - INFO                 2026-07-29T08:15:30.123Z
            2026-07-29 10:15:30:123| x                      2026-07-29T08:15:30.123Z
            2026-07-29 10:15:30|, Info                      2026-07-29T08:15:30Z
            2026-07-29 10:15:30|,5 items                    2026-07-29T08:15:30Z
            2026-07-29T10:15:30+02:00| x                    2026-07-29T08:15:30Z
            2026-07-29T10:15:30+0200| x                     2026-07-29T08:15:30Z
            2026-07-29T10:15:30+02| x                       2026-07-29T08:15:30Z
            2026-07-29T10:15:30.5-05:30| x                  2026-07-29T15:45:30.500Z
            2026-07-29 10:15:30 +0200| x                    2026-07-29T08:15:30Z
            2026-07-29 10:15:30 -0700| x                    2026-07-29T17:15:30Z
            2026-07-29 10:15:30| -12 items                  2026-07-29T08:15:30Z
            2026-07-29 10:15:30| - INFO                     2026-07-29T08:15:30Z
            2026-07-29 10:15:30 Z| x                        2026-07-29T10:15:30Z
            2026-07-29 10:15:30.123 UTC| [7] LOG            2026-07-29T10:15:30.123Z
            2026-07-29 10:15:30 GMT| x                      2026-07-29T10:15:30Z
            2026-07-29 10:15:30 CEST| x                     2026-07-29T08:15:30Z
            2026-07-29 10:15:30 EST| x                      2026-07-29T15:15:30Z
            2026-07-29 10:15:30 IST| x                      2026-07-29T04:45:30Z
            2026-07-29 10:15:30UTC| x                       2026-07-29T10:15:30Z
            2026-07-29 10:15:30 GMT+2| x                    2026-07-29T08:15:30Z
            2026-07-29 10:15:30 UTC-05:30| x                2026-07-29T15:45:30Z
            2026-07-29 10:15:30 GMT+0200| x                 2026-07-29T08:15:30Z
            2026-07-29 10:15:30| INFO x                     2026-07-29T08:15:30Z
            2026-07-29 10:15:30| UTCx                       2026-07-29T08:15:30Z
            2026-07-29 10:15:30 America/New_York| x         2026-07-29T14:15:30Z
            2026-07-29 10:15:30| Foo/Bar x                  2026-07-29T08:15:30Z
            2026-07-29 10:15:30| Europe/Nowhere x           2026-07-29T08:15:30Z
            2026-07-29T10:15:30+02:00[Europe/Berlin]| x     2026-07-29T08:15:30Z
            2026-07-29T10:15:30Z[UTC]| x                    2026-07-29T10:15:30Z
            2026-07-29T10:15:30Z|[main] x                   2026-07-29T10:15:30Z
            2026-07-29 10:15:30|[main] x                    2026-07-29T08:15:30Z
            2026-07-29 10:15:60| leap second                2026-07-29T08:16:00Z
            2026-07-29 1:02:03 PM| x                        2026-07-29T11:02:03Z
            2026-Jul-29 10:15:30| x                         2026-07-29T08:15:30Z
            2026 Jul 29 10:15:30.123| x                     2026-07-29T08:15:30.123Z
            2026 Jul  9 10:15:30| x                         2026-07-09T08:15:30Z
            20260729T101530| x                              2026-07-29T08:15:30Z
            20260729T101530Z| x                             2026-07-29T10:15:30Z
            20260729T101530.250+0200| x                     2026-07-29T08:15:30.250Z
            20260729 10:15:30| x                            2026-07-29T08:15:30Z
            20260729-101530| x                              2026-07-29T08:15:30Z
            20260729_101530| x                              2026-07-29T08:15:30Z
            20260729.101530| x                              2026-07-29T08:15:30Z
            20260729-10:15:30:606||Step_LSC                 2026-07-29T08:15:30.606Z
            20260729-0:4:3:72||Step_LSC                     2026-07-28T22:04:03.072Z
            20260729101530| x                               2026-07-29T08:15:30Z
            20260729101530123| x                            2026-07-29T08:15:30.123Z
            081109 203615| 148 INFO                         2008-11-09T19:36:15Z
            130608 22:30:45| mysqld                         2013-06-08T20:30:45Z
            130608  2:30:45| mysqld                         2013-06-08T00:30:45Z
            17/06/09 20:10:40| INFO                         2017-06-09T18:10:40Z
            26-07-29 10:15:30| x                            2026-07-29T08:15:30Z
            29/Jul/2026:10:15:30 +0000| x                   2026-07-29T10:15:30Z
            29/Jul/2026:10:15:30.123 -0230| x               2026-07-29T12:45:30.123Z
            [17/May/2015:10:05:03 +0000]| "GET              2015-05-17T10:05:03Z
            [29/Jul/2026:10:15:30]| x                       2026-07-29T08:15:30Z
            29-Jul-2026 10:15:30.123| INFO                  2026-07-29T08:15:30.123Z
            29-JUL-26 10.15.30.123456 AM| x                 2026-07-29T08:15:30.123456Z
            29-Jul-2026::10:15:30| ===                      2026-07-29T08:15:30Z
            [29-Jul-2026 10:15:30 UTC]| PHP                 2026-07-29T10:15:30Z
            [29-Jul-2026 10:15:30 America/New_York]| PHP    2026-07-29T14:15:30Z
            29 Jul 2026 10:15:30,123| x                     2026-07-29T08:15:30.123Z
            29 Jul 10:15:30.123| * Redis                    2026-07-29T08:15:30.123Z
            29 Jul 26 10:15:30 GMT| x                       2026-07-29T10:15:30Z
            21Nov2016 12:00:00| x                           2016-11-21T11:00:00Z
            29.07.2026 10:15:30| x                          2026-07-29T08:15:30Z
            29.07.2026, 10:15:30| x                         2026-07-29T08:15:30Z
            29.07.26 10:15:30| x                            2026-07-29T08:15:30Z
            1.7.2026 10:15:30| x                            2026-07-01T08:15:30Z
            29-07-2026 10:15:30| x                          2026-07-29T08:15:30Z
            07/29/2026 10:15:30 AM| x                       2026-07-29T08:15:30Z
            07/29/2026 12:15:30 AM| x                       2026-07-28T22:15:30Z
            7/29/2026 1:15:30 pm| x                         2026-07-29T11:15:30Z
            7/29/26, 1:15:30 PM| x                          2026-07-29T11:15:30Z
            02/03/2026 10:15:30| x                          2026-02-03T09:15:30Z
            29/07/2026 10:15:30| x                          2026-07-29T08:15:30Z
            05/06/24, 10:15:30 AM| x                        2024-05-06T08:15:30Z
            Jul 29, 2026 10:15:30 AM| x                     2026-07-29T08:15:30Z
            Jul 29 10:15:30| host sshd                      2026-07-29T08:15:30Z
            Jul  9 10:15:30| host sshd                      2026-07-09T08:15:30Z
            Jul 9 10:15:30| host sshd                       2026-07-09T08:15:30Z
            July 9 10:15:30| host sshd                      2026-07-09T08:15:30Z
            Dec 10 06:55:46| LabSZ sshd                     2025-12-10T05:55:46Z
            Jul 30 10:15:30| clock ahead                    2026-07-30T08:15:30Z
            Jul 31 10:15:30| host                           2025-07-31T08:15:30Z
            Feb 29 10:15:30| host                           2024-02-29T09:15:30Z
            Jul 29 10:15:30.123456| host                    2026-07-29T08:15:30.123456Z
            Jul 29 10:15:30 2024| host                      2024-07-29T08:15:30Z
            Jul 29 2024 10:15:30| host                      2024-07-29T08:15:30Z
            Jul 29 10:15:30| EST host                       2026-07-29T08:15:30Z
            Jul 29 10:15:30 EST|: %SYS-5                    2026-07-29T15:15:30Z
            Jul 29 10:15:30.123 UTC|: %SYS-5                2026-07-29T10:15:30.123Z
            Jul 29 10:15:30 +00:00| host                    2026-07-29T10:15:30Z
            Jul 29 10:15:30Z| host                          2026-07-29T10:15:30Z
            2026 Jul 29 Wed 10:15:30.123| x                 2026-07-29T08:15:30.123Z
            29/Jul/26 10:15:30| x                           2026-07-29T08:15:30Z
            [1785320130]| nagios                            2026-07-29T10:15:30Z
            Jul 29 10:15:30| 1984[12]: x                    2026-07-29T08:15:30Z
            [Sun Dec 04 04:47:44 2005]| [notice]            2005-12-04T03:47:44Z
            [Wed Jul 29 10:15:30.123456 2026]| [core]       2026-07-29T08:15:30.123456Z
            Wed Jul 29 10:15:30 2026| x                     2026-07-29T08:15:30Z
            Wed Jul 29 10:15:30 UTC 2026| x                 2026-07-29T10:15:30Z
            Wed Jul 29 10:15:30.123| [conn1]                2026-07-29T08:15:30.123Z
            Tue Jul 29 10:15:30.123| [conn1]                2025-07-29T08:15:30.123Z
            Wed, 29 Jul 2026 10:15:30 GMT| x                2026-07-29T10:15:30Z
            Wed, 29 Jul 2026 10:15:30 +0200| x              2026-07-29T08:15:30Z
            Wednesday, 29-Jul-26 10:15:30 GMT| x            2026-07-29T10:15:30Z
            Wed 2026-07-29 10:15:30 UTC| x                  2026-07-29T10:15:30Z
            Wed 29 Jul 2026 10:15:30 AM UTC| x              2026-07-29T10:15:30Z
            Wed Jul 29 2026 10:15:30 GMT+0200| (CEST)       2026-07-29T08:15:30Z
            07-29 10:15:30.123|  1702  2395 D               2026-07-29T08:15:30.123Z
            07-29 10:15:30.123| 1702 2395 D                 2026-07-29T08:15:30.123Z
            03-17 16:13:38.811|  1702  2395 D               2026-03-17T15:13:38.811Z
            [10.30 16:49:06]| chrome.exe                    2025-10-30T15:49:06Z
            10.30 16:49:06| chrome.exe                      2025-10-30T15:49:06Z
            07/29 10:15:30| x                               2026-07-29T08:15:30Z
            2005-06-03-15.42.50.675872| R02                 2005-06-03T13:42:50.675872Z
            0729 10:15:30.123456|  12 main.go               2026-07-29T08:15:30.123456Z
            1117838570| 2005.06.03                          2005-06-03T22:42:50Z
            1117838570.25| x                                2005-06-03T22:42:50.250Z
            1785320130123| x                                2026-07-29T10:15:30.123Z
            1785320130123456| x                             2026-07-29T10:15:30.123456Z
            1785320130123456789| x                          2026-07-29T10:15:30.123456789Z
            1785320130123.5| x                              2026-07-29T10:15:30.123500Z
            @1785320130| x                                  2026-07-29T10:15:30Z
            @400000006a69d40c075bcd15| x                    2026-07-29T10:20:50.123456789Z
            @400000006a69d40c| x                            2026-07-29T10:20:50Z
            [2026-07-29 10:15:30 ]| x                       2026-07-29T08:15:30Z
            """;

    @ParameterizedTest
    @MethodSource("forms")
    void readsForm(String form) {
        int gap = form.lastIndexOf("  ");
        String marked = form.substring(0, gap).stripTrailing();
        String expected = form.substring(gap).strip();
        int end = marked.indexOf('|');
        String line = marked.substring(0, end) + marked.substring(end + 1);
        TimestampScanner scanner = new TimestampScanner(BERLIN, NOW);
        int found = scan(scanner, line);
        assertThat(found).isEqualTo(end);
        assertThat(Instant.ofEpochSecond(scanner.epoch(), scanner.nanos())).hasToString(expected);
    }

    static List<String> forms() {
        return FORMS.lines().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2026",
                "2026-07-29",
                "2026-07-29 hello",
                "2026-13-01 10:15:30",
                "2026-02-29 10:15:30",
                "2026-00-10 10:15:30",
                "2026-07-32 10:15:30",
                "2026-07-29 24:00:00",
                "2026-07-29 10:60:00",
                "2026-07-29 10:15:61",
                "2026-07-29 10:15:300",
                "2026-07/29 10:15:30",
                "0001-01-01T00:00:00Z",
                "2026-07-29 13:15:30 PM",
                "10:15:30",
                "10:15:30.123 INFO",
                "10.30.16.49 - -",
                "192.168.10.11 10:15:30",
                "1.2.34 10:15:30",
                "Jul 32 10:15:30",
                "Jul 29",
                "Jul 29 10:15",
                "Julius 29 10:15:30",
                "Sunny day",
                "Marking 12 10:15:30",
                "May I ask",
                "12345",
                "0000000000",
                "9999999999",
                "1117838570abc",
                "11178385701",
                "@40000000",
                "@4000000069e9d40c3b9aca00",
                "[2026-07-29 10:15:30",
                "[2026-07-29 10:15:30 main]",
                "[    12.345678] usb",
                "at java.lang.Thread.run(Thread.java:750)",
                "123456 123456",
                "07-29 1:15",
                "29-Foo-2026 10:15:30",
                "-1 2",
            })
    void refuses(String line) {
        TimestampScanner scanner = new TimestampScanner(BERLIN, NOW);
        assertThat(scan(scanner, line)).isEqualTo(TimestampScanner.NONE);
    }

    static int scan(TimestampScanner scanner, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return scanner.scan(bytes, 0, bytes.length);
    }

    static String read(TimestampScanner scanner, String line) {
        if (scan(scanner, line) < 0) {
            return "none";
        }
        return Instant.ofEpochSecond(scanner.epoch(), scanner.nanos()).toString();
    }

    @Test
    void refusalKeepsTheTimeBefore() {
        TimestampScanner scanner = new TimestampScanner(BERLIN, NOW);
        scan(scanner, "2026-07-29T10:15:30.5Z");
        scan(scanner, "2026-07-29T10:15:99Z");
        assertThat(Instant.ofEpochSecond(scanner.epoch(), scanner.nanos())).hasToString("2026-07-29T10:15:30.500Z");
    }

    @Test
    void readsInTheMiddleOfABuffer() {
        byte[] bytes = "- 1117838570 2005.06.03 2005-06-03-15.42.50.675872 R02".getBytes(StandardCharsets.US_ASCII);
        TimestampScanner scanner = new TimestampScanner(ZoneId.of("UTC"), NOW);
        assertThat(scanner.scan(bytes, 2, bytes.length)).isEqualTo(12);
        assertThat(scanner.scan(bytes, 24, bytes.length)).isEqualTo(50);
        assertThat(scanner.scan(bytes, 24, 40)).isEqualTo(TimestampScanner.NONE);
    }
}
