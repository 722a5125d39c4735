package dev.logs.block;

/** Who spoke, and how: what many entries have in common beside their template. */
public record Origin(String src, int level, int error) {

    public boolean isError() {
        return error != 0;
    }
}
