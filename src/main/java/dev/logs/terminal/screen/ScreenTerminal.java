package dev.logs.terminal.screen;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;

/** The terminal while the screen has it: it is left exactly as it was, however the program ends. */
final class ScreenTerminal implements AutoCloseable {

    private static final String ENTER = "\033[?1049h\033[?25l";
    private static final String MOUSE_ON = "\033[?1000h\033[?1006h";
    private static final String MOUSE_OFF = "\033[?1006l\033[?1000l";
    private static final String LEAVE = MOUSE_OFF + "\033[?25h\033[?1049l";

    private final Terminal terminal;
    private final Attributes before;
    private final Display display;
    private final Semaphore goesOn = new Semaphore(0);
    private Size size = Size.of(0, 0);
    private boolean entered;
    private boolean mouse;
    private volatile boolean resized = true;

    /** @param changed told from another thread that the size is another one */
    ScreenTerminal(Runnable changed) throws IOException {
        terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build();
        before = terminal.getAttributes();
        display = new Display(terminal, true);
        terminal.handle(Terminal.Signal.WINCH, signal -> {
            resized = true;
            changed.run();
        });
        terminal.handle(Terminal.Signal.CONT, signal -> goesOn.release());
    }

    KeyReader keys() {
        return new KeyReader(terminal.reader());
    }

    /** Takes the terminal: characters come as they are typed, and the screen is another one. */
    synchronized void enter() {
        terminal.enterRawMode();
        // Ctrl-C and Ctrl-Z are keys, so that the terminal is given back before they take effect.
        Attributes silent = new Attributes(terminal.getAttributes());
        silent.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(silent);
        write(ENTER);
        if (mouse) {
            write(MOUSE_ON);
        }
        entered = true;
        resized = true;
    }

    /** Gives the terminal back; once more has no effect. */
    synchronized void leave() {
        if (entered) {
            entered = false;
            try {
                terminal.setAttributes(before);
            } catch (IllegalStateException e) {
                // At the end of the process JLine has given back what it knows of, and closed itself.
            }
            writeDirectly(LEAVE);
        }
    }

    /** Past JLine, which writes nothing once it has closed itself. */
    private static void writeDirectly(String sequence) {
        try {
            new FileOutputStream(FileDescriptor.out).write(sequence.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The terminal is gone.
        }
    }

    /**
     * Stops this process as Ctrl-Z does, and takes the terminal again when it goes on: not before, for the signal is
     * only under way when the command that sent it has ended, and the terminal is the shell's by then.
     */
    void suspend() throws IOException {
        leave();
        goesOn.drainPermits();
        String stop = "kill -STOP " + ProcessHandle.current().pid();
        Process shell = new ProcessBuilder("sh", "-c", stop).start();
        try {
            if (shell.waitFor() == 0) {
                goesOn.acquire();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        enter();
    }

    /** The size now; what is on the screen is forgotten when it changed. */
    Size size() {
        if (resized) {
            resized = false;
            Size now = terminal.getSize();
            size = now.getColumns() > 0 && now.getRows() > 0 ? now : Size.of(80, 24);
            display.resize(size);
            display.clear();
        }
        return size;
    }

    /** Says that something else may be on the screen than was shown last: all of it is shown anew. */
    void forget() {
        resized = true;
    }

    boolean isResized() {
        return resized;
    }

    /** Shows these lines, changing only what differs. */
    synchronized void show(List<AttributedString> lines) {
        if (entered) {
            display.update(lines, -1);
            terminal.flush();
        }
    }

    /** Puts a text into the clipboard, where the terminal allows it. */
    void copy(String text) {
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        write("\033]52;c;" + encoded + "\007");
    }

    /** Takes what the mouse does as keys, or leaves it to the terminal. */
    synchronized void useMouse(boolean wanted) {
        mouse = wanted;
        write(wanted ? MOUSE_ON : MOUSE_OFF);
    }

    private void write(String sequence) {
        terminal.writer().write(sequence);
        terminal.flush();
    }

    @Override
    public void close() throws IOException {
        leave();
        terminal.close();
    }
}
