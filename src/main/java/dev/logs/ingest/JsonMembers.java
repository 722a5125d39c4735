package dev.logs.ingest;

import dev.logs.format.JsonText;

/** Looks for a member of a JSON object in its text, without parsing its values. */
final class JsonMembers {

    private JsonMembers() {}

    /**
     * Whether the object has a member of that name itself, not in an object within it.
     *
     * @param json a well-formed JSON object whose keys are escaped as {@link JsonText} does it
     */
    static boolean has(String json, String key) {
        StringBuilder quoted = new StringBuilder(key.length() + 3);
        JsonText.quote(key, quoted);
        String wanted = quoted.append(':').toString();
        // Within a string value the quotes would be escaped, so a hit is a member; only its depth is open.
        for (int at = json.indexOf(wanted); at >= 0; at = json.indexOf(wanted, at + 1)) {
            if (depthAt(json, at) == 1) {
                return true;
            }
        }
        return false;
    }

    private static int depthAt(String json, int index) {
        int depth = 0;
        boolean text = false;
        for (int i = 0; i < index; i++) {
            char c = json.charAt(i);
            if (text) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    text = false;
                }
            } else if (c == '"') {
                text = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return depth;
    }
}
