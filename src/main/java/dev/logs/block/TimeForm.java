package dev.logs.block;

import dev.logs.block.bytes.Damage;

/** How times are stored. The order is part of the format. */
enum TimeForm {
    /** One column: nanoseconds since the first second of the block. */
    JOINED,
    /** Two columns: seconds, nanoseconds. For times that are too far apart, or odd. */
    APART;

    static final long NANOS_PER_SECOND = 1_000_000_000;

    /** 200 years: nanoseconds of it fit 64 bits. */
    static final long SECONDS_MAX = 6_000_000_000L;

    static TimeForm of(int number) {
        return switch (number) {
            case 0 -> JOINED;
            case 1 -> APART;
            default -> throw Damage.of("times are encoded in unknown way " + number);
        };
    }
}
