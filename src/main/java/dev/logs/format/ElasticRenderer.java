package dev.logs.format;

import dev.logs.entry.FoundEntry;

/**
 * The bodies of bulk requests: two lines an entry, the action and the document. The document is a {@link JsonEntry} whose
 * time is {@code @timestamp}; its id is the address, so that sending it twice stores it once.
 */
final class ElasticRenderer implements EntryRenderer {

    private final JsonEntry json = new JsonEntry("@timestamp");

    @Override
    public void render(FoundEntry entry, StringBuilder out) {
        out.append("{\"create\":{\"_id\":");
        JsonText.quote(entry.address().toString(), out);
        out.append("}}\n");
        json.append(entry, out);
        out.append('\n');
    }
}
