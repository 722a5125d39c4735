package dev.logs.cli;

import dev.logs.stream.BrokenPipeException;
import dev.logs.stream.ResultOutput;
import dev.logs.terminal.Pager;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Where results go: standard output, or a pager in front of it. */
final class Results {

    /** Whether a pager is welcome when a person reads. */
    enum Paging {
        ON_TERMINAL,
        NEVER
    }

    private Results() {}

    /**
     * Runs a use case that prints results.
     *
     * @return the status of the use case; {@link ExitStatus#OK} when the reader left before the end ({@code | head}, or
     *     {@code q} in the pager): whoever leaves has seen what was wanted
     */
    static int print(Session session, Paging paging, ToIntFunction<ResultOutput> useCase) {
        Optional<Pager> pager = paging == Paging.NEVER ? Optional.empty() : pager(session);
        try {
            return print(pager.map(Pager::input).orElse(session.out()), useCase);
        } finally {
            pager.ifPresent(Pager::close);
        }
    }

    private static int print(OutputStream stream, ToIntFunction<ResultOutput> useCase) {
        try (ResultOutput out = new ResultOutput(stream, "standard output")) {
            return useCase.applyAsInt(out);
        } catch (BrokenPipeException e) {
            return ExitStatus.OK;
        }
    }

    private static Optional<Pager> pager(Session session) {
        boolean personReads = session.terminal().stdin() && session.terminal().stdout();
        return personReads ? Pager.start(session.environment()) : Optional.empty();
    }
}
