package dev.logs.format;

import dev.logs.error.UsageException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads templates such as <code>{time:HH:mm:ss.SSS} {level:5} {src:>20} {content}\t{fields.user}</code>.
 *
 * <p>Between braces stands the name of a column ({@link EntryColumns}); behind a colon the pattern of a time ({@link
 * dev.logs.entry.TimePrinter}, or {@code iso} for the form of machines), for other columns the least width, with {@code >} aligned to the right. Doubled
 * braces mean a brace; {@code \t}, {@code \n} and {@code \\} a tab, a line break and a backslash.
 */
final class Template {

    /** Wider columns would rather be a mistake. */
    private static final int WIDTH_MAX = 1_000;

    private final ZoneId zone;
    private final EntryColumns columns;
    private final MessageText text;

    Template(RenderSettings settings) {
        zone = settings.zone();
        columns = EntryColumns.forPeople(zone);
        text = new MessageText(settings.withPalette(Palette.NONE));
    }

    /** @throws UsageException when the template is not understood */
    List<EntryColumn> parse(String template) {
        List<EntryColumn> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at);
            char next = at + 1 < template.length() ? template.charAt(at + 1) : 0;
            if (c == next && (c == '{' || c == '}')) {
                literal.append(c);
                at += 2;
            } else if (c == '\\' && (next == 't' || next == 'n' || next == '\\')) {
                literal.append(next == 't' ? '\t' : next == 'n' ? '\n' : '\\');
                at += 2;
            } else if (c == '{') {
                int end = template.indexOf('}', at);
                if (end < 0) {
                    throw misread("'{' without '}' in template '" + template + "'", "write {{ for a brace");
                }
                addLiteral(literal, parts);
                parts.add(part(template.substring(at + 1, end)));
                at = end + 1;
            } else {
                literal.append(c);
                at++;
            }
        }
        addLiteral(literal, parts);
        return parts;
    }

    private static void addLiteral(StringBuilder literal, List<EntryColumn> parts) {
        if (literal.isEmpty()) {
            return;
        }
        String text = literal.toString();
        literal.setLength(0);
        parts.add((found, out) -> out.append(text));
    }

    private EntryColumn part(String placeholder) {
        int colon = placeholder.indexOf(':');
        String name = colon < 0 ? placeholder : placeholder.substring(0, colon);
        String spec = colon < 0 ? "" : placeholder.substring(colon + 1);
        if (name.equals("time") && !spec.isEmpty()) {
            return time(spec);
        }
        EntryColumn column = escaped(columns.column(name));
        return spec.isEmpty() ? column : aligned(column, spec, placeholder);
    }

    private EntryColumn escaped(EntryColumn column) {
        StringBuilder value = new StringBuilder();
        return (found, out) -> {
            value.setLength(0);
            column.append(found, value);
            text.appendLines(value.toString(), "", out);
        };
    }

    private EntryColumn time(String pattern) {
        EntryTimes times = pattern.equals("iso") ? EntryTimes.forMachines() : EntryTimes.of(pattern, zone);
        return (found, out) -> times.append(found.entry(), out);
    }

    private static EntryColumn aligned(EntryColumn column, String spec, String placeholder) {
        boolean right = spec.startsWith(">");
        int width = width(right || spec.startsWith("<") ? spec.substring(1) : spec);
        if (width <= 0 || width > WIDTH_MAX) {
            throw misread("'" + spec + "' in {" + placeholder + "} is no width", "for example {level:5} or {src:>20}");
        }
        return (found, out) -> {
            int from = out.length();
            column.append(found, out);
            int missing = width - out.codePointCount(from, out.length());
            if (missing > 0) {
                out.insert(right ? from : out.length(), " ".repeat(missing));
            }
        };
    }

    private static int width(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static UsageException misread(String message, String remedy) {
        return new UsageException(message, remedy);
    }
}
