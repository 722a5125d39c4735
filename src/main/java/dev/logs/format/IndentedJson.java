package dev.logs.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Lays a JSON text out for people, a member a line; numbers stay as they were written. */
public final class IndentedJson {

    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private IndentedJson() {}

    /** The lines; empty when the text is neither an object nor an array. */
    public static Optional<List<String>> lines(String json) {
        String start = json.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try (JsonParser parser = JsonReading.newFactory().createParser(json)) {
            parser.nextToken();
            IndentedJson laidOut = new IndentedJson();
            laidOut.container(parser, "\n");
            return parser.nextToken() == null
                    ? Optional.of(laidOut.out.toString().lines().toList())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @param lineBreak what begins a line that is indented as far as the container itself */
    private void container(JsonParser parser, String lineBreak) throws IOException {
        boolean array = parser.currentToken() == JsonToken.START_ARRAY;
        out.append(array ? '[' : '{');
        boolean empty = true;
        for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
            out.append(empty ? "" : ",").append(lineBreak).append(STEP);
            empty = false;
            if (!array) {
                JsonText.quote(parser.currentName(), out);
                out.append(": ");
                parser.nextToken();
            }
            value(parser, lineBreak + STEP);
        }
        out.append(empty ? "" : lineBreak).append(array ? ']' : '}');
    }

    private void value(JsonParser parser, String lineBreak) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            container(parser, lineBreak);
        } else if (token == JsonToken.VALUE_STRING) {
            JsonText.quote(parser.getText(), out);
        } else {
            out.append(parser.getText());
        }
    }
}
