package dev.logs.cli;

import dev.logs.stream.BrokenPipeException;
import dev.logs.stream.ResultOutput;
import dev.logs.terminal.PagedOutput;
import java.io.OutputStream;
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
        boolean personReads = session.terminal().stdin() && session.terminal().stdout();
        if (paging == Paging.NEVER || !personReads) {
            return print(session.out(), useCase);
        }
        // A pager that outlived this process would share the terminal with the shell: Ctrl-C waits for it, too.
        try (PagedOutput paged = new PagedOutput(session.out(), session.environment());
                ShutdownHooks.Registration waiting = session.shutdown().onShutdown(paged::close)) {
            return print(paged, useCase);
        }
    }

    private static int print(OutputStream stream, ToIntFunction<ResultOutput> useCase) {
        try (ResultOutput out = new ResultOutput(stream, "standard output")) {
            return useCase.applyAsInt(out);
        } catch (BrokenPipeException e) {
            return ExitStatus.OK;
        }
    }
}
