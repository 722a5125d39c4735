package dev.logs.cli.answer;

import dev.logs.format.OutputForm;

/** For whom a table is. */
public enum OutputReader {
    PERSON,
    MACHINE;

    public static OutputReader of(OutputForm form) {
        return form == OutputForm.SHORT ? PERSON : MACHINE;
    }
}
