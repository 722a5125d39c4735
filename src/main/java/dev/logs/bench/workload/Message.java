package dev.logs.bench.workload;

import java.util.List;

/** Something that a service says. */
record Message(MessagePattern content, List<Field> fields, Job job) {

    /** Whether the value of slot {@code job}, which the text then has, is the job id of the entry. */
    enum Job {
        NONE,
        IN_TEXT
    }

    /** An attribute beside the text. */
    record Field(byte[] nameBytes, MessagePattern value) {}

    Message {
        fields = List.copyOf(fields);
    }
}
