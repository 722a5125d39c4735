package dev.logs.cli;

import dev.logs.error.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of an option that is one of a few words, in lower case as the user knows them. */
final class ChoiceConverter<E extends Enum<E>> implements ITypeConverter<E> {

    private final Class<E> type;

    ChoiceConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        List<String> words = new ArrayList<>();
        for (E choice : type.getEnumConstants()) {
            String word = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(value.toLowerCase(Locale.ROOT))) {
                return choice;
            }
            words.add(word);
        }
        String near = Suggestions.didYouMean(value, words);
        throw new TypeConversionException(
                "'" + value + "' is none of " + String.join(", ", words) + (near == null ? "" : "; " + near));
    }
}
