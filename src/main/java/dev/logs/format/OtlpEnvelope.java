package dev.logs.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes OpenTelemetry's export requests apart, {@code {"resourceLogs":[{"resource":..,"scopeLogs":[{"scope":..,
 * "logRecords":[..]}]}]}}: each log record becomes an object of its own, with the resource and the scope as members.
 *
 * <p>Nothing is decoded or lost on the way: whatever else an element has goes into each of its records. One thread.
 */
final class OtlpEnvelope {

    private static final byte[] FIRST_NAME = Ascii.bytes("\"resourceLogs\"");

    private final JsonFactory factory = JsonReading.newFactory();
    private byte[] bytes = new byte[0];

    /** A stretch of the bytes: a value, under its name when it is the member of an object. */
    private record Part(String name, int from, int to) {}

    /** Whether the object at {@code from} looks like a request, by the name of its first member. */
    static boolean begins(byte[] buffer, int from, int to) {
        int name = Ascii.skipBlanks(buffer, Math.min(from + 1, to), to);
        while (name < to && (buffer[name] == '\n' || Ascii.isBlank(buffer[name]))) {
            name++;
        }
        return Ascii.startsWith(buffer, name, to, FIRST_NAME);
    }

    /**
     * The records of a request; none when it is not built like one, and is then to be read like any other object.
     *
     * @throws IOException when the bytes are not JSON
     */
    List<byte[]> split(byte[] buffer, int from, int to) throws IOException {
        bytes = buffer;
        List<byte[]> records = new ArrayList<>();
        List<Part> request = parts(new Part("", from, to));
        boolean wellBuilt = request.size() == 1 && isArray(request.get(0));
        for (Part resource : wellBuilt ? parts(request.get(0)) : List.<Part>of()) {
            wellBuilt &= addRecords(resource, "scopeLogs", List.of(), records);
        }
        return wellBuilt ? records : List.of();
    }

    /** Adds the records of an element, whose list of them, or of elements below it, has the given name. */
    private boolean addRecords(Part element, String listName, List<Part> above, List<byte[]> records)
            throws IOException {
        if (bytes[element.from] != '{') {
            return false;
        }
        List<Part> others = new ArrayList<>(above);
        List<Part> list = List.of();
        for (Part member : parts(element)) {
            if (member.name.equals(listName) && isArray(member)) {
                list = parts(member);
            } else {
                others.add(member);
            }
        }
        boolean wellBuilt = true;
        for (Part item : list) {
            wellBuilt &= listName.equals("scopeLogs")
                    ? addRecords(item, "logRecords", others, records)
                    : addRecord(item, others, records);
        }
        return wellBuilt;
    }

    private boolean addRecord(Part item, List<Part> others, List<byte[]> records) throws IOException {
        if (bytes[item.from] != '{') {
            return false;
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        for (List<Part> members : List.of(parts(item), others)) {
            for (Part member : members) {
                StringBuilder name = new StringBuilder(record.size() == 0 ? "{" : ",");
                JsonText.quote(member.name, name);
                record.writeBytes(Ascii.bytes(name.append(':').toString()));
                record.write(bytes, member.from, member.to - member.from);
            }
        }
        record.writeBytes(Ascii.bytes(record.size() == 0 ? "{}" : "}"));
        records.add(record.toByteArray());
        return true;
    }

    private boolean isArray(Part part) {
        return bytes[part.from] == '[';
    }

    /** The members of an object, or the elements of an array. */
    private List<Part> parts(Part container) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (JsonParser json = factory.createParser(bytes, container.from, container.to - container.from)) {
            boolean array = json.nextToken() == JsonToken.START_ARRAY;
            JsonToken token = json.nextToken();
            while (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
                String name = array ? "" : json.currentName();
                if (!array) {
                    json.nextToken();
                }
                int from = container.from + (int) json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                json.finishToken();
                parts.add(new Part(
                        name,
                        from,
                        container.from + (int) json.currentLocation().getByteOffset()));
                token = json.nextToken();
            }
            if (json.nextToken() != null) {
                return List.of();
            }
        }
        return parts;
    }
}
