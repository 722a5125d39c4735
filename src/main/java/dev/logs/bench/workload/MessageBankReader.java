package dev.logs.bench.workload;

import dev.logs.entry.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code messages.txt}, whose first lines say what may stand in it. */
final class MessageBankReader {

    private static final String RESOURCE = "/dev/logs/bench/messages.txt";
    private static final String JOB = "job";

    /** Stands between the text of a message and its fields. */
    private static final String FIELDS = " ## ";

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<MessageBank.Source> sources = new ArrayList<>();
    private final Map<String, Map<Level, List<Weighted<Message>>>> messages = new HashMap<>();

    /** The texts of the slot that is being read: its lines stand together. */
    private final List<Weighted<MessagePattern>> words = new ArrayList<>();

    private String wordName = "";

    private MessageBankReader() {}

    /** The messages that the program brings along. */
    static MessageBank read() {
        try (InputStream resource = MessageBankReader.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return new MessageBankReader().read(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MessageBank read(InputStreamReader text) throws IOException {
        BufferedReader reader = new BufferedReader(text);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(line);
            }
        }
        return new MessageBank(slots, numbers.getOrDefault(JOB, 0), sources, choices());
    }

    private void readLine(String line) {
        String[] parts = line.split(" ", 4);
        if (!parts[0].equals("word") || !parts[1].equals(wordName)) {
            endWords();
        }
        switch (parts[0]) {
            case "number" -> define(parts[1], number(Long.parseLong(parts[2]), parts[3]));
            case "hex" -> define(parts[1], hex(Integer.parseInt(parts[2]), parts.length > 3 ? parts[3] : ""));
            case "sequence" -> define(parts[1], new SequenceSlot(Long.parseLong(parts[2])));
            case "uuid" -> define(parts[1], new UuidSlot());
            case "address" -> define(parts[1], new AddressSlot(Integer.parseInt(parts[2]), slots.size()));
            case "word" -> readWord(parts);
            case "source" -> sources.add(new MessageBank.Source(parts[1], parts[2]));
            case "message" -> readMessage(parts[1], parts[2], parts[3]);
            default -> throw new IllegalArgumentException("cannot be read: " + line);
        }
    }

    private void define(String name, Slot slot) {
        numbers.put(name, slots.size());
        slots.add(slot);
    }

    private static NumberSlot number(long least, String rest) {
        String[] parts = rest.split(" ");
        NumberSlot.Shape shape = parts.length > 1 ? NumberSlot.Shape.SKEWED : NumberSlot.Shape.UNIFORM;
        return new NumberSlot(least, Long.parseLong(parts[0]), shape);
    }

    private static HexSlot hex(int digits, String rest) {
        if (rest.isEmpty()) {
            return HexSlot.fresh(digits);
        }
        String[] parts = rest.split(" ");
        return parts[0].equals("shared") ? HexSlot.shared(digits) : HexSlot.pool(digits, Integer.parseInt(parts[1]));
    }

    private void readWord(String[] parts) {
        wordName = parts[1];
        words.add(new Weighted<>(pattern(parts[3]), Double.parseDouble(parts[2])));
    }

    private void endWords() {
        if (!words.isEmpty()) {
            define(wordName, new WordSlot(words));
            words.clear();
            wordName = "";
        }
    }

    /** @param rest weight, text, and the fields behind their mark */
    private void readMessage(String family, String level, String rest) {
        int space = rest.indexOf(' ');
        int mark = rest.indexOf(FIELDS);
        String text = rest.substring(space + 1, mark < 0 ? rest.length() : mark);
        List<Message.Field> fields = new ArrayList<>();
        if (mark >= 0) {
            for (String field : rest.substring(mark + FIELDS.length()).split(" ")) {
                int equals = field.indexOf('=');
                byte[] name = field.substring(0, equals).getBytes(StandardCharsets.UTF_8);
                fields.add(new Message.Field(name, pattern(field.substring(equals + 1))));
            }
        }
        Message.Job job = rest.contains("{" + JOB + "}") ? Message.Job.IN_TEXT : Message.Job.NONE;
        messages.computeIfAbsent(family, any -> new EnumMap<>(Level.class))
                .computeIfAbsent(Level.named(level).orElseThrow(), any -> new ArrayList<>())
                .add(new Weighted<>(
                        new Message(pattern(text), fields, job), Double.parseDouble(rest.substring(0, space))));
    }

    private MessagePattern pattern(String text) {
        return MessagePattern.parse(text, numbers, slots);
    }

    private Map<String, Map<Level, MessageBank.Choice>> choices() {
        Map<String, Map<Level, MessageBank.Choice>> choices = new HashMap<>();
        messages.forEach((family, levels) -> {
            Map<Level, MessageBank.Choice> ofFamily = new EnumMap<>(Level.class);
            levels.forEach((level, texts) -> ofFamily.put(level, MessageBank.Choice.of(texts)));
            choices.put(family, ofFamily);
        });
        return choices;
    }
}
