package dev.logs.transfer;

import java.util.List;

/** The text that tells what is in each chunk of a context, as DreamLake names it. */
final class ChunkIndex {

    private ChunkIndex() {}

    static String of(List<WrittenFile> chunks) {
        StringBuilder text = new StringBuilder("[");
        long sequence = 0;
        for (int i = 0; i < chunks.size(); i++) {
            WrittenFile chunk = chunks.get(i);
            text.append(i == 0 ? "\n" : ",\n");
            text.append("{\"chunkNumber\":").append(i);
            text.append(",\"startSequence\":").append(sequence);
            text.append(",\"endSequence\":").append(sequence + chunk.rows() - 1);
            text.append(",\"startTime\":\"").append(chunk.times().first());
            text.append("\",\"endTime\":\"").append(chunk.times().last());
            text.append("\",\"logCount\":").append(chunk.rows());
            text.append(",\"sizeBytes\":").append(chunk.bytes());
            text.append(",\"file\":\"").append(chunk.name()).append("\"}");
            sequence += chunk.rows();
        }
        return text.append("\n]\n").toString();
    }
}
