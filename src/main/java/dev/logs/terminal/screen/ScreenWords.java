package dev.logs.terminal.screen;

import dev.logs.entry.Address;
import dev.logs.entry.TimeRange;
import dev.logs.query.Position;
import java.time.Instant;
import java.util.Optional;

/** Understands what is typed into the screen, as the command line would. Every method throws UsageException. */
public interface ScreenWords {

    /** Conditions, such as {@code -l warn --src hero timeout}. */
    FilterWords words(String typed);

    /** A time, such as {@code 2h} or {@code yesterday}. */
    Instant time(String typed);

    /** A range, such as {@code yesterday to 11:00}, {@code 2h}, or {@code to 11:00}. */
    TimeRange range(String typed);

    /** The place of the entry at an address; empty when there is none. */
    Optional<Position> position(Address address);

    /** The command line that finds what the screen shows. */
    String commandLine(ScreenConditions conditions);
}
