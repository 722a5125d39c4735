package dev.logs.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A manual page that the program carries with it, so that it can be read where nothing was installed. */
public final class ManualPage {

    /** Sections in which our pages are: commands, file formats, everything else. */
    private static final int[] SECTIONS = {1, 5, 7};

    private final String fileName;
    private final String roff;

    private ManualPage(String fileName, String roff) {
        this.fileName = fileName;
        this.roff = roff;
    }

    /**
     * The page of that name, such as {@code logs-search} or {@code logs-time}; empty when there is none.
     *
     * @throws IOException when the program's own file cannot be read
     */
    public static Optional<ManualPage> find(String name) throws IOException {
        for (int section : SECTIONS) {
            String fileName = name + "." + section;
            try (InputStream page = ManualPage.class.getResourceAsStream("/dev/logs/man/" + fileName)) {
                if (page != null) {
                    return Optional.of(
                            new ManualPage(fileName, new String(page.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return Optional.empty();
    }

    /** The page as plain text. */
    public String text(int columns) {
        return ManualText.render(roff.lines().toList(), columns);
    }

    /**
     * Starts {@code man} on the page; it brings its own pager.
     *
     * @return empty when there is no {@code man}: nothing was shown
     */
    public Optional<ManualViewer> view(Map<String, String> environment) {
        return ManualViewer.start(fileName, roff, environment);
    }
}
