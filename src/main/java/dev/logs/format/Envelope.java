package dev.logs.format;

import dev.logs.format.TextRecogniser.Scope;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of programs inside the lines of what runs them: Kubernetes puts its own time in front, Docker Compose the name of
 * the service. The line inside is read as JSON or text of any format, so that its level and logger are found.
 */
final class Envelope {

    /** A message in more parts than this is given out in pieces. */
    private static final int PARTS_CHARACTERS_MAX = 1 << 20;

    private final ParserSettings settings;
    private final StringBuilder parts = new StringBuilder();
    private final EntryDraft inner = new EntryDraft();
    private @Nullable TextRecogniser recogniser;
    private @Nullable JsonLinesParser json;

    /** The component of the last line that was an entry. */
    private @Nullable String lastComponent;

    Envelope(ParserSettings settings) {
        this.settings = settings;
    }

    /** Keeps the content, which goes on in the next line. */
    void keepPart(EntryDraft draft) {
        if (parts.length() < PARTS_CHARACTERS_MAX) {
            parts.append(draft.content);
        }
    }

    /** Gives out the parts whose last one has not come; false when there are none. */
    boolean takeParts(EntryDraft draft) {
        if (parts.length() == 0) {
            return false;
        }
        draft.content = parts.toString();
        parts.setLength(0);
        return true;
    }

    /**
     * Replaces the content by what is recognised in it.
     *
     * @return false when it continues the entry before it; the content is then the text to join
     */
    boolean open(EntryDraft draft) {
        if (parts.length() > 0) {
            draft.content = parts.append(draft.content).toString();
            parts.setLength(0);
        }
        byte[] text = draft.content.getBytes(StandardCharsets.UTF_8);
        inner.clear();
        if (text.length > 0 && text[0] == '{' && readJson(text)) {
            takeJson(draft);
        } else if (recogniser().recognise(text, 0, text.length)) {
            recogniser().fill(inner);
            take(draft);
        } else if (!draft.hasTime && continues(text, draft)) {
            return false;
        }
        lastComponent = draft.component;
        return true;
    }

    /** Reads a content that is a JSON object and no more, as it stands behind the time of {@code docker logs --timestamps}. */
    void openObject(EntryDraft draft) {
        boolean bare = draft.level == EntryDraft.NO_LEVEL && draft.component == null;
        if (bare && draft.content.startsWith("{") && draft.content.endsWith("}")) {
            inner.clear();
            if (readJson(draft.content.getBytes(StandardCharsets.UTF_8))) {
                takeJson(draft);
            }
        }
    }

    private boolean continues(byte[] text, EntryDraft draft) {
        boolean indented = text.length == 0 || Ascii.isBlank(text[0]);
        return indented && draft.component != null && draft.component.equals(lastComponent);
    }

    private boolean readJson(byte[] text) {
        JsonLinesParser parser = json;
        if (parser == null) {
            parser = JsonLinesParser.ofSingleEntries(settings);
            json = parser;
        }
        if (parser.parse(new SampleLine(text, 1), inner) == LineKind.ENTRY) {
            return true;
        }
        inner.clear();
        // An object that was begun is not finished by the lines of another container.
        parser.finish(inner);
        inner.clear();
        return false;
    }

    private TextRecogniser recogniser() {
        TextRecogniser known = recogniser;
        if (known == null) {
            known = new TextRecogniser(null, Scope.WHOLE_LINES, settings);
            recogniser = known;
        }
        return known;
    }

    /** A record says when it was made, which is more exact than when it was received. */
    private void takeJson(EntryDraft draft) {
        if (inner.hasTime) {
            draft.setTime(inner.epoch, inner.nanos);
        }
        if (inner.error != null) {
            draft.error = inner.error;
        }
        draft.src = inner.src;
        draft.context = inner.context;
        draft.jobId = inner.jobId;
        draft.tags.addAll(inner.tags);
        take(draft);
    }

    /** Text in containers has times of any zone, often without a year: the time outside is the better one. */
    private void take(EntryDraft draft) {
        if (!draft.hasTime && inner.hasTime) {
            draft.setTime(inner.epoch, inner.nanos);
        }
        if (inner.level != EntryDraft.NO_LEVEL) {
            draft.level = inner.level;
        }
        if (draft.component == null) {
            draft.component = inner.component;
        } else if (inner.component != null) {
            draft.fields.put("logger", inner.component);
        }
        draft.content = inner.content;
        String members = inner.fields.toJson();
        if (members != null) {
            draft.fields.putMembers(members.substring(1, members.length() - 1));
        }
    }
}
