package dev.logs.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** Says of a document that is broken where that is. */
record PlacedReader(RecordReader reader) implements RecordReader {

    @Override
    public boolean next(EntryDraft draft) throws IOException {
        try {
            return reader.next(draft);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            String where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
            throw new IOException(where + "not JSON, or broken off; what was before it is kept", e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
