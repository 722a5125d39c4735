package dev.logs.format;

import dev.logs.entry.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a draft from the well-known keys of one structured record. Keys may come in any order and compete for one
 * role; what is not needed stays a field, under the name and with the type it had. One thread.
 */
final class RecordBuilder {

    /** When no member gives the nanoseconds within the second. */
    private static final int NO_NANOS = -1;

    private final TimeText times;
    private final RecordLevels levels = new RecordLevels();
    private final JsonReading json = new JsonReading();

    private final RecordCandidate time = new RecordCandidate();
    private final RecordCandidate level = new RecordCandidate();
    private final RecordCandidate message = new RecordCandidate();
    private final RecordCandidate component = new RecordCandidate();
    private final RecordCandidate day = new RecordCandidate();
    private final RecordCandidate timeOfDay = new RecordCandidate();

    private EntryDraft draft = new EntryDraft();
    private int nanosOfSecond = NO_NANOS;
    private boolean own;
    private int ownLevel;

    RecordBuilder(TimeText times) {
        this.times = times;
    }

    /** Starts a record that fills {@code target}, which is clear. */
    void begin(EntryDraft target) {
        draft = target;
        nanosOfSecond = NO_NANOS;
        own = false;
        ownLevel = EntryDraft.NO_LEVEL;
        time.clear();
        level.clear();
        message.clear();
        component.clear();
        day.clear();
        timeOfDay.clear();
    }

    /** Takes the value of a well-known key; false when it is none that the key's role can have: then it is a field. */
    boolean offer(KnownKey key, String text, ValueKind kind) {
        return switch (key.role()) {
            case TIME -> offerTime(key, text, kind);
            case DATE -> offerDate(key, text, kind);
            case LEVEL -> kind != ValueKind.BOOLEAN && offer(level, key, text, kind);
            case OWN_LEVEL -> offerOwnLevel(text);
            case MESSAGE -> isText(kind) && offer(message, key, text, kind);
            case COMPONENT, MAYBE_COMPONENT -> isText(kind) && !text.isEmpty() && offer(component, key, text, kind);
            case SRC, CONTEXT, JOB -> offerName(key.role(), text, kind);
            case ERROR -> offerError(text);
            case STREAM -> offerStream(text);
            case ADDRESS -> offerAddress(text);
            case TAGS -> kind == ValueKind.TEXT && offerTags(json.strings(text));
            case FIELDS -> kind == ValueKind.TEXT && offerFields(text);
            case OWN_FIELDS -> own && kind == ValueKind.TEXT && offerFields(text);
            case SEQUENCE -> own;
            case ATTRIBUTES, CONTAINER -> false;
        };
    }

    boolean offerTags(@Nullable List<String> tags) {
        if (tags == null) {
            return false;
        }
        draft.tags.addAll(tags);
        return true;
    }

    /** Keeps a value under the key's own name. */
    void keep(KnownKey key, String text, ValueKind kind) {
        if (isText(kind)) {
            draft.fields.put(key.path(), text);
        } else {
            draft.fields.putJson(key.path(), text);
        }
    }

    /** Whether an object under this key holds the fields of the record. */
    boolean holdsFields(KnownKey key) {
        return key.role() == KeyRole.FIELDS || own && key.role() == KeyRole.OWN_FIELDS;
    }

    boolean hasMessage() {
        return message.key != null;
    }

    /**
     * Ends the record: resolves what needed all keys.
     *
     * @param wholeRecord the content of a record without a message
     */
    void end(String wholeRecord) {
        endTime();
        endLevel();
        endComponent();
        draft.content = message.key == null ? wholeRecord : contentOf(message);
    }

    private boolean offer(RecordCandidate place, KnownKey key, String text, ValueKind kind) {
        if (!place.yieldsTo(key)) {
            return false;
        }
        keep(place);
        place.set(key, text, kind);
        return true;
    }

    private void keep(RecordCandidate candidate) {
        if (candidate.key != null) {
            keep(candidate.key, candidate.text, candidate.kind);
        }
    }

    private boolean offerTime(KnownKey key, String text, ValueKind kind) {
        if (key.scale() == NumberScale.NANOS_OF_SECOND) {
            return offerNanosOfSecond(text);
        }
        if (kind == ValueKind.BOOLEAN || !time.yieldsTo(key)) {
            return false;
        }
        boolean read = kind == ValueKind.NUMBER ? times.readNumber(text, key.scale()) : times.read(text, key.scale());
        if (read) {
            draft.setTime(times.epoch(), times.nanos());
            return offer(time, key, text, kind);
        }
        return isText(kind) && offer(timeOfDay, key, text, kind);
    }

    private boolean offerNanosOfSecond(String text) {
        if (text.length() > 9) {
            return false;
        }
        try {
            nanosOfSecond = Integer.parseUnsignedInt(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean offerDate(KnownKey key, String text, ValueKind kind) {
        boolean dayAlone = text.indexOf(':') < 0;
        return dayAlone ? isText(kind) && offer(day, key, text, kind) : offerTime(key, text, kind);
    }

    private boolean offerOwnLevel(String text) {
        int read = isSmallNumber(text)
                ? RecordLevels.numbered(Long.parseLong(text), NumberScale.STORED_LEVEL)
                : levels.named(text);
        ownLevel = read;
        return read != EntryDraft.NO_LEVEL;
    }

    private boolean offerName(KeyRole role, String text, ValueKind kind) {
        if (!isText(kind)) {
            return false;
        }
        String name = kind == ValueKind.TEXT && text.isEmpty() && role != KeyRole.SRC ? null : text;
        switch (role) {
            case SRC -> {
                boolean first = draft.src == null;
                draft.src = first ? name : draft.src;
                return first;
            }
            case CONTEXT -> {
                boolean first = draft.context == null;
                draft.context = first ? name : draft.context;
                return first;
            }
            default -> {
                boolean first = draft.jobId == null;
                draft.jobId = first ? name : draft.jobId;
                return first;
            }
        }
    }

    private boolean offerError(String text) {
        switch (text) {
            case "true", "1" -> draft.error = Boolean.TRUE;
            case "false", "0" -> draft.error = Boolean.FALSE;
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean offerStream(String text) {
        boolean stderr = text.equals("stderr");
        if (!stderr && !text.equals("stdout")) {
            return false;
        }
        if (draft.error == null) {
            draft.error = stderr;
        }
        return true;
    }

    /** An address as this program prints it also says that a numeric level is the stored one. */
    private boolean offerAddress(String text) {
        long logid = RecordAddress.logid(text);
        if (logid < 0) {
            return false;
        }
        draft.logid = logid;
        own = true;
        return true;
    }

    private boolean offerFields(String text) {
        String members = json.members(text);
        if (members == null) {
            return false;
        }
        draft.fields.putMembers(members);
        return true;
    }

    private void endTime() {
        if (nanosOfSecond != NO_NANOS && draft.hasTime && (draft.nanos == 0 || own)) {
            draft.nanos = nanosOfSecond;
        }
        if (time.key != null || !joinDayAndTime()) {
            keep(day);
            keep(timeOfDay);
        }
    }

    /** Tables often have a column for the day and one for the time of day. */
    private boolean joinDayAndTime() {
        if (day.key == null || !times.read((day.text + ' ' + timeOfDay.text).strip(), NumberScale.GUESSED)) {
            return false;
        }
        draft.setTime(times.epoch(), times.nanos());
        return true;
    }

    private void endLevel() {
        if (ownLevel != EntryDraft.NO_LEVEL) {
            draft.level = ownLevel;
            return;
        }
        KnownKey key = level.key;
        if (key == null) {
            // Serilog's compact form leaves the level out where it is Information.
            if (time.key != null && time.key.path().equals("@t")) {
                draft.level = Level.INFO.stored();
            }
            return;
        }
        draft.level = readLevel(key.scale());
        if (draft.level == EntryDraft.NO_LEVEL || isText(level.kind) && RecordLevels.isOffset(level.text)) {
            keep(level);
        }
    }

    private int readLevel(NumberScale keyScale) {
        NumberScale scale = own ? NumberScale.STORED_LEVEL : keyScale;
        String text = level.text;
        if (isSmallNumber(text)) {
            return RecordLevels.numbered(Long.parseLong(text), scale);
        }
        return level.kind == ValueKind.NUMBER ? EntryDraft.NO_LEVEL : levels.named(text);
    }

    private static boolean isSmallNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 10;
    }

    private void endComponent() {
        KnownKey key = component.key;
        if (key == null) {
            return;
        }
        if (key.role() == KeyRole.COMPONENT || draft.hasTime && level.key != null) {
            draft.component = component.text;
        } else {
            keep(component);
        }
    }

    /** Docker ends each line of output with the line break that the program wrote. */
    private static String contentOf(RecordCandidate message) {
        String text = message.text;
        boolean docker = message.key != null && message.key.path().equals("log") && text.endsWith("\n");
        return docker ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isText(ValueKind kind) {
        return kind == ValueKind.STRING || kind == ValueKind.TEXT;
    }
}
