package dev.logs.block;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes entries with shapes that repeat, and with everything that could get lost on the way. */
final class BlockEntries {

    private static final String[] ODD = {
        "",
        "\u0000",
        "a\u0001b\u0008",
        "\r\n",
        "007",
        "-0",
        "0x1F",
        "99999999999999999999",
        "\ud800",
        "x\udc00y",
        "\ud83d\ude00",
        "256.1.1.1",
        "1.2.3.4.5",
        "--5",
        "9223372036854775808",
        "-9223372036854775807",
        "\u000b!",
        "\uFFFD",
        "caf\u00e9",
        "a=-12,-3",
        "0.05",
        "DEADBEEF01",
        "deadBEEF01",
        "1e10",
        "/a/b?c=1&d=%20"
    };

    private static final String[] FIELDS = {
        "{}",
        "{\"a\":1}",
        "{ \"a\" : 1.50 , \"b\":[1,2,{\"c\":null}]}",
        "not json",
        "{\"a\":\"x\\\"y\"}",
        "[]",
        "{\"a\":\"\",\"a\":2}",
        "{\"a\":}",
        "\u0001",
        "{\"k\u000b\":\"v\u0002\"}"
    };

    private final Random random;
    /** Whether messages hold letters beyond ASCII that are the same as ASCII letters when case is ignored. */
    private final boolean hasVariants;
    /** Ids that several messages are about, one after the other. */
    private final long[] shared = new long[600];

    private String order = "";

    BlockEntries(long seed) {
        random = new Random(seed);
        hasVariants = random.nextInt(4) == 0;
        for (int i = 0; i < shared.length; i++) {
            shared[i] = random.nextLong();
        }
    }

    /** Sorted by time and logid. */
    List<LogEntry> sorted(int count) {
        List<LogEntry> entries = new ArrayList<>();
        boolean oddTimes = random.nextInt(10) == 0;
        for (int i = 0; i < count; i++) {
            long epoch = 1_774_000_000L + random.nextInt(20_000);
            entries.add(entry(i + 1L, oddTimes && random.nextInt(5) == 0 ? random.nextLong() : epoch));
        }
        entries.sort(Comparator.comparingLong(LogEntry::epoch)
                .thenComparingInt(LogEntry::nanos)
                .thenComparingLong(LogEntry::logid));
        return entries;
    }

    private LogEntry entry(long logid, long epoch) {
        int kind = random.nextInt(17);
        return new LogEntry(
                random.nextInt(50) == 0 ? random.nextLong() : logid,
                pick("hero.proc", "hero.db", "", "caf\u00e9"),
                pick("[]", "[]", "[]", "[\"db\"]", "[\"x\",\"" + random.nextInt(5) + "\"]"),
                epoch,
                random.nextInt(3) * 250_000_000,
                random.nextInt(40) == 0 ? random.nextInt() : new int[] {0, 10, 30, 254}[random.nextInt(4)],
                random.nextInt(40) == 0 ? random.nextInt() : random.nextInt(2),
                content(kind),
                job(),
                fields(kind));
    }

    private String content(int kind) {
        String id = Long.toHexString(random.nextLong());
        return switch (kind) {
            case 0 -> "request " + id + " took " + random.nextInt(2_000) + " ms, timeout";
            case 1 ->
                "connected to 10.0." + random.nextInt(256) + "." + random.nextInt(256) + ":" + random.nextInt(65_536);
            case 2 ->
                hasVariants && random.nextBoolean()
                        ? "u\u017Fer bac\u212A again"
                        : "user " + pick("alice", "Bob", "carol", "dave" + random.nextInt(99)) + " logged in";
            case 3 ->
                "block blk_" + random.nextLong() + " at "
                        + String.format("%02d:%02d", random.nextInt(24), random.nextInt(60));
            case 4 -> "trace " + new java.util.UUID(random.nextLong(), random.nextLong()) + " error";
            case 5 ->
                "failed: " + random.nextInt(5) + "\n\tat some.Code.that(Is.java:" + random.nextInt(3)
                        + ")\n\tat another.Place.of(It.java:7)";
            case 6 -> "GET /path/" + random.nextInt(50) + " 200 " + random.nextInt(9);
            case 7 -> ODD[random.nextInt(ODD.length)] + " " + ODD[random.nextInt(ODD.length)];
            case 8 -> ODD[random.nextInt(ODD.length)];
            case 9 -> "job " + id.substring(0, random.nextInt(id.length())) + " again";
            case 10 -> "span " + id + id.substring(0, random.nextInt(3)) + "/" + longHex(32) + " took 5";
            case 11 -> "sha " + longHex(18 + random.nextInt(48)) + " of " + pick("a", "b");
            case 12 -> "allocated " + shared() + " for " + pick("x", "y", "z9");
            case 13 -> "stored block " + shared() + " of " + shared() + " on h" + random.nextInt(9);
            case 14 -> "deleted trace-" + Long.toHexString(shared() | 1L << 63) + " or " + Long.toHexString(shared());
            case 15 -> order() + " accepted for customer " + random.nextInt(3_000) + ", " + order + " open";
            default -> "heartbeat ok";
        };
    }

    /** What a field repeats. */
    private String order() {
        order = pick("order " + random.nextInt(900), "accepted for", "customer 1", "order \u00e9");
        return order;
    }

    private long shared() {
        return shared[random.nextInt(random.nextInt(10) == 0 ? shared.length : 40)];
    }

    private String longHex(int digits) {
        StringBuilder hex = new StringBuilder();
        while (hex.length() < digits) {
            hex.append(Integer.toHexString(random.nextInt(16)));
        }
        return hex.toString();
    }

    private @Nullable String job() {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> new java.util.UUID(1, random.nextInt(20)).toString();
            case 2 -> "job-" + random.nextInt(5);
            default -> null;
        };
    }

    private @Nullable String fields(int kind) {
        if (kind == 6) {
            return "{\"path\":\"/path/" + random.nextInt(50) + "\",\"status\":200,\"n\":" + random.nextInt(9) + "}";
        }
        if (kind == 15) {
            return "{\"a\":" + random.nextInt(9) + ",\"order\":\"" + order + "\"}";
        }
        return switch (random.nextInt(4)) {
            case 0 -> FIELDS[random.nextInt(FIELDS.length)];
            case 1 -> "{\"n\":" + random.nextInt(1_000) + ",\"host\":\"h" + random.nextInt(3) + "\"}";
            case 2 -> "{\"pid\":" + (kind * 1_000 + random.nextInt(3)) + ",\"n\":" + random.nextInt(1_000) + "}";
            default -> null;
        };
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
