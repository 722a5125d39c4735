package dev.logs.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;

/**
 * Objects inside a document: the documents of bulk requests, the hits of a search, the items of a table, the elements of an
 * array. Each is taken out and then read as a line of JSON would be. One thread.
 */
final class JsonObjectsReader implements RecordReader {

    private static final Set<String> ACTIONS = Set.of("index", "create", "update", "delete");

    private final JsonParser json;
    private final RecordingInput recording;
    private final JsonShape shape;
    private final JsonRecordReader records;
    private final JsonFactory factory = JsonReading.newFactory();
    private final ByteArrayOutputStream copied = new ByteArrayOutputStream();

    /** Whether the object before was an action that a document follows. */
    private boolean wasAction;

    /** @param recording what the parser reads from */
    JsonObjectsReader(JsonParser json, RecordingInput recording, JsonShape shape, ParserSettings settings) {
        this.json = json;
        this.recording = recording;
        this.shape = shape;
        this.records = new JsonRecordReader(settings);
    }

    @Override
    public boolean next(EntryDraft draft) throws IOException {
        while (find()) {
            byte[] bytes = shape == JsonShape.DYNAMODB ? item() : asSpelled();
            if (records.read(bytes, 0, bytes.length, draft)) {
                return true;
            }
            draft.clear();
        }
        return false;
    }

    private byte[] item() throws IOException {
        copied.reset();
        try (JsonGenerator out = factory.createGenerator(copied)) {
            copyAttributes(out);
        }
        recording.forgetBefore(json.currentLocation().getByteOffset());
        return copied.toByteArray();
    }

    private byte[] asSpelled() throws IOException {
        long begin = json.currentTokenLocation().getByteOffset();
        recording.forgetBefore(begin);
        json.skipChildren();
        return recording.between(begin, json.currentLocation().getByteOffset());
    }

    /** Goes to the start of the next record's object; false at the end of the input. */
    private boolean find() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            boolean found = token == JsonToken.START_OBJECT
                    && switch (shape) {
                        case ELASTIC -> isDocument();
                        case DYNAMODB -> isItem();
                        default -> json.getParsingContext().getParent().inArray();
                    };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** A {@code _source}, or a line of its own behind that of its action. */
    private boolean isDocument() throws IOException {
        if ("_source".equals(json.currentName())) {
            return true;
        }
        if (!json.getParsingContext().getParent().inRoot() || !wasAction) {
            noteAction();
            return false;
        }
        wasAction = false;
        return true;
    }

    /** An object at the root that is no document: an action, unless it is the answer to a search. */
    private void noteAction() throws IOException {
        if (json.getParsingContext().getParent().inRoot() && json.nextToken() == JsonToken.FIELD_NAME) {
            boolean action = ACTIONS.contains(json.currentName());
            wasAction = action && !json.currentName().equals("delete");
            if (action) {
                json.nextToken();
                json.skipChildren();
            }
        }
    }

    /** An {@code Item}, or an element of {@code Items}. */
    private boolean isItem() {
        boolean element = json.getParsingContext().getParent().inArray()
                && "Items"
                        .equals(json.getParsingContext().getParent().getParent().getCurrentName());
        return element || "Item".equals(json.getParsingContext().getParent().getCurrentName());
    }

    /** Writes the object at hand, whose members name their types, as the object that it means. */
    private void copyAttributes(JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            out.writeFieldName(name);
            json.nextToken();
            copyAttribute(out);
        }
        out.writeEndObject();
    }

    /** {@code {"S":"text"}}, {@code {"N":"12"}} and so on; anything else is copied as it is. */
    private void copyAttribute(JsonGenerator out) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            out.copyCurrentStructure(json);
            return;
        }
        String type = json.nextFieldName();
        if (type == null) {
            out.writeNull();
            return;
        }
        json.nextToken();
        switch (type) {
            case "N" -> out.writeNumber(json.getText());
            case "NULL" -> out.writeNull();
            case "M" -> copyAttributes(out);
            case "L" -> {
                out.writeStartArray();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    copyAttribute(out);
                }
                out.writeEndArray();
            }
            default -> out.copyCurrentStructure(json);
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            json.skipChildren();
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
