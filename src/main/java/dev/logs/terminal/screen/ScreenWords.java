package dev.logs.terminal.screen;

import dev.logs.entry.Address;
import dev.logs.query.Position;
import java.time.Instant;
import java.util.Optional;

/** Understands what is typed into the screen, as the command line would. Every method throws UsageException. */
public interface ScreenWords {

    /** Conditions, such as {@code -l warn --src hero timeout}. */
    FilterWords words(String typed);

    /** A time, such as {@code 2h} or {@code yesterday}. */
    Instant time(String typed);

    /** The place of the entry at an address; empty when there is none. */
    Optional<Position> position(Address address);
}
