package dev.logs.cli.answer;

import dev.logs.cli.ExitStatus;
import dev.logs.entry.TimePrinter;
import dev.logs.format.EntryRenderers;
import dev.logs.query.ContextStream;
import dev.logs.query.EntryStream;
import dev.logs.query.Histogram;
import dev.logs.query.Position;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import dev.logs.stream.ResultOutput;
import java.util.Optional;

/** Answers one search request on standard output. Start reading here. */
public final class SearchAnswer {

    /** What {@code grep} prints between groups of lines that do not touch. */
    private static final String GROUP_SEPARATOR = "--";

    private final QueryEngine engine;
    private final ResultOutput out;

    public SearchAnswer(QueryEngine engine, ResultOutput out) {
        this.engine = engine;
        this.out = out;
    }

    /**
     * Prints the answer.
     *
     * @return {@link ExitStatus#OK} or {@link ExitStatus#NOTHING_FOUND}
     */
    public int print(SearchRequest request) {
        Query query = request.query();
        Question question = request.question();
        if (question instanceof Question.Entries entries) {
            return printEntries(request, entries);
        }
        if (question instanceof Question.Count) {
            return printCount(engine.count(query), request);
        }
        if (question instanceof Question.CountBy countBy) {
            GroupsPrinter groups = new GroupsPrinter(countBy.grouping(), request.form(), out);
            engine.countBy(query, countBy.grouping(), groups);
            return groups.end();
        }
        if (question instanceof Question.Histogram) {
            return printHistogram(engine.histogram(query, request.settings().zone()), request);
        }
        if (question instanceof Question.At at) {
            return printNeighbours(request, at);
        }
        return printExplanation(request);
    }

    private int printEntries(SearchRequest request, Question.Entries question) {
        Query query = request.query();
        Optional<CursorFile> cursor = Optional.ofNullable(request.cursorFile()).map(CursorFile::new);
        Optional<Position> start = cursor.flatMap(CursorFile::read);
        if (start.isPresent()) {
            query = query.withAfter(start.get());
        }
        EntryPrinter printer = new EntryPrinter(EntryRenderers.of(request.form(), request.settings()), out);
        if (question.wantsNeighbours()) {
            try (ContextStream found = engine.searchWithContext(query, question.earlier(), question.later())) {
                printGroups(found, printer, request);
            }
        } else {
            try (EntryStream found = engine.search(query)) {
                printAll(found, printer);
            }
        }
        cursor.ifPresent(file -> printer.latest().ifPresent(file::write));
        return printer.printed() > 0 ? ExitStatus.OK : ExitStatus.NOTHING_FOUND;
    }

    private static void printAll(EntryStream found, EntryPrinter printer) {
        printer.begin();
        while (found.next()) {
            printer.print(found.entry());
        }
        printer.end();
    }

    private static void printGroups(ContextStream found, EntryPrinter printer, SearchRequest request) {
        printer.begin();
        boolean separated = request.isForPeople();
        while (found.next()) {
            if (separated && found.startsGroup() && printer.printed() > 0) {
                printer.printLine(GROUP_SEPARATOR);
            }
            printer.print(found.entry());
        }
        printer.end();
    }

    private int printNeighbours(SearchRequest request, Question.At at) {
        EntryPrinter printer = new EntryPrinter(EntryRenderers.of(request.form(), request.settings()), out);
        try (EntryStream found = engine.around(
                at.address(), at.earlier(), at.later(), request.query().order())) {
            printAll(found, printer);
        }
        return ExitStatus.OK;
    }

    private int printCount(long count, SearchRequest request) {
        if (request.isForPeople()) {
            out.write(count + "\n");
            out.flush();
        } else {
            Table table = new Table("count");
            table.add(count);
            TablePrinter.print(table, request.form(), out);
        }
        return count > 0 ? ExitStatus.OK : ExitStatus.NOTHING_FOUND;
    }

    private int printTable(Table table, SearchRequest request) {
        return TablePrinter.print(table, request.form(), out);
    }

    private int printHistogram(Histogram histogram, SearchRequest request) {
        if (!request.isForPeople()) {
            return printTable(HistogramTable.of(histogram), request);
        }
        StringBuilder text = new StringBuilder();
        if (histogram.total() > 0) {
            new HistogramBars(request.settings().palette(), request.columns()).append(histogram, text);
        }
        out.write(text);
        out.flush();
        return histogram.total() > 0 ? ExitStatus.OK : ExitStatus.NOTHING_FOUND;
    }

    private int printExplanation(SearchRequest request) {
        StringBuilder text = new StringBuilder();
        TimePrinter times = TimePrinter.iso(request.settings().zone());
        ExplanationText.append(engine.explain(request.query()), times, text);
        out.write(text);
        out.flush();
        return ExitStatus.OK;
    }
}
