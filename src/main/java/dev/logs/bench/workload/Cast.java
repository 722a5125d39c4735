package dev.logs.bench.workload;

import dev.logs.entry.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everybody who speaks in a workload, and how often: contexts, sources, levels. Immutable. */
final class Cast {

    private static final double CONTEXT_SKEW = 0.8;
    private static final Level[] LEVELS = Level.values();

    private final MessageBank bank;
    private final List<byte[]> contexts;
    private final WeightedChoice context;
    private final List<Speaker> speakers = new ArrayList<>();
    private final WeightedChoice speaker;
    private final WeightedChoice level;

    /** A source and what it says at each level. */
    record Speaker(byte[] name, MessageBank.Choice[] byLevel) {}

    Cast(MessageBank bank, Workload workload) {
        Workload.Population population = workload.population();
        this.bank = bank;
        this.contexts = contexts(population.contexts());
        this.context = WeightedChoice.zipf(population.contexts(), CONTEXT_SKEW);
        for (int i = 0; i < population.sources(); i++) {
            speakers.add(speaker(bank.source(i)));
        }
        this.speaker = WeightedChoice.zipf(population.sources(), population.skew());
        this.level = workload.levels().choice();
    }

    private Speaker speaker(MessageBank.Source source) {
        MessageBank.Choice[] byLevel = new MessageBank.Choice[LEVELS.length];
        for (Level each : LEVELS) {
            byLevel[each.ordinal()] = bank.choice(source.family(), each);
        }
        return new Speaker(source.name().getBytes(StandardCharsets.UTF_8), byLevel);
    }

    private static List<byte[]> contexts(int count) {
        if (count == 1) {
            return Collections.singletonList(bytes("default"));
        }
        int width = Integer.toString(count).length();
        List<byte[]> names = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            String number = Integer.toString(i);
            names.add(bytes("tenant" + "0".repeat(width - number.length()) + number));
        }
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    MessageBank bank() {
        return bank;
    }

    byte[] drawContext(RandomBits random) {
        return contexts.get(context.draw(random));
    }

    Speaker drawSpeaker(RandomBits random) {
        return speakers.get(speaker.draw(random));
    }

    Level drawLevel(RandomBits random) {
        return LEVELS[level.draw(random)];
    }
}
