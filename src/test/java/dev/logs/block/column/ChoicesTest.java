package dev.logs.block.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was measured for one block is used for the next, as long as it may still be right. */
final class ChoicesTest {

    private static final int COUNT = 1_000;

    private final Choices choices = Choices.remembered();
    private final List<String> measured = new ArrayList<>();

    @Test
    void choiceOfOneBlockIsThatOfTheNext() {
        assertThat(choose("status", COUNT, "planes")).isEqualTo("planes");
        assertThat(choose("status", COUNT, "varints")).isEqualTo("planes");
        assertThat(choose("duration", COUNT, "varints")).isEqualTo("varints");
        assertThat(measured).containsExactly("planes", "varints");
    }

    @Test
    void everyChoiceIsMadeAnewAfterSomeBlocks() {
        for (int block = 0; block < 100; block++) {
            choose("status", COUNT, "planes of block " + block);
        }
        assertThat(measured).hasSizeBetween(2, 10);
    }

    @Test
    void choiceForAFewValuesIsNoneForMany() {
        choose("status", COUNT, "few");
        assertThat(choose("status", COUNT * 3, "more")).isEqualTo("few");
        assertThat(choose("status", COUNT * 5, "many")).isEqualTo("many");
        assertThat(choose("status", COUNT, "few again")).isEqualTo("few again");
    }

    @Test
    void shortColumnIsAlwaysMeasured() {
        choose("status", 10, "first");
        assertThat(choose("status", 10, "second")).isEqualTo("second");
    }

    @Test
    void sameKeyWithinOtherColumnsIsAnotherColumn() {
        choices.within("fields", () -> choose("status", COUNT, "of fields"));
        choices.within("messages", () -> choose("status", COUNT, "of messages"));
        choices.within("fields", () -> assertThat(choose("status", COUNT, "-")).isEqualTo("of fields"));
        choices.within(
                "messages", () -> assertThat(choose("status", COUNT, "-")).isEqualTo("of messages"));
    }

    /** A column that was a dictionary, and has become plain, asks other questions. */
    @Test
    void choiceOfAnotherTypeIsNoAnswer() {
        choices.within("status", () -> {
            choices.choose(COUNT, String.class, () -> "recent ids");
            choices.choose(COUNT, Integer.class, () -> 1);
        });
        choices.within("status", () -> {
            assertThat(choices.choose(COUNT, Integer.class, () -> 2)).isEqualTo(2);
            assertThat(choices.choose(COUNT, Integer.class, () -> 3)).isEqualTo(1);
        });
    }

    @Test
    void trialsNeitherUseNorLeaveChoices() {
        Choices trial = Choices.measured();
        assertThat(trial.choose(COUNT, String.class, () -> "first")).isEqualTo("first");
        assertThat(trial.choose(COUNT, String.class, () -> "second")).isEqualTo("second");
    }

    /** A service that puts an id into the names of its fields has new columns in every block, for ever. */
    @Test
    void memoryIsBounded() {
        for (int block = 0; block < 30; block++) {
            for (int column = 0; column < 1_000; column++) {
                choose(block + "." + column, COUNT, "planes");
            }
            choices.endBlock();
        }
        assertThat(choose("0.0", COUNT, "forgotten")).isEqualTo("forgotten");
    }

    private String choose(String column, int count, String way) {
        String[] chosen = new String[1];
        choices.within(
                column,
                () -> chosen[0] = choices.choose(count, String.class, () -> {
                    measured.add(way);
                    return way;
                }));
        return chosen[0];
    }
}
