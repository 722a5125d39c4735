package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.error.UsageException;
import java.util.List;

/** What the user's template says, followed by a line break. See {@link Template}. */
final class TemplateRenderer implements EntryRenderer {

    private final List<EntryColumn> parts;

    /** @throws UsageException when the template is missing or not understood */
    TemplateRenderer(RenderSettings settings) {
        if (settings.template().isEmpty()) {
            throw new UsageException(
                    "output form template needs a template", "for example --format '{time} {level} {content}'");
        }
        parts = new Template(settings).parse(settings.template());
    }

    @Override
    public void render(FoundEntry entry, StringBuilder out) {
        for (EntryColumn part : parts) {
            part.append(entry, out);
        }
        out.append('\n');
    }
}
