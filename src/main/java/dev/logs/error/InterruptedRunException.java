package dev.logs.error;

/** The user ended the run (Ctrl-C); what was accepted before is kept. */
public final class InterruptedRunException extends LogsException {

    private static final long serialVersionUID = 1L;

    public InterruptedRunException() {
        super("interrupted", null, null);
    }

    @Override
    public int exitStatus() {
        return 130;
    }
}
