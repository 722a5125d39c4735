package dev.logs.cli;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Range;

/**
 * A command's spec with no more options than its arguments name: reflection over the annotations of all the others is half
 * of a short run. Which option sets which field says {@link OptionIndex}; arguments of which this is not sure, and all that
 * end in help or an error, are for the whole spec.
 */
final class BriefSpec {

    private final Object command;
    private final String index;
    private final Set<String> lines = new LinkedHashSet<>();

    private BriefSpec(Object command, String index) {
        this.command = command;
        this.index = index;
    }

    /**
     * The spec for these arguments, the command's name not among them; null when the whole spec must be asked.
     *
     * @param command the annotated object, whose fields will be set
     * @param index the command's lines of the {@link OptionIndex}
     */
    static @Nullable CommandSpec of(Object command, String index, List<String> arguments) {
        BriefSpec brief = new BriefSpec(command, index);
        return brief.knowsAll(arguments) ? brief.spec() : null;
    }

    private boolean knowsAll(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.equals("--")) {
                return true;
            }
            if (argument.startsWith("@") || argument.startsWith("-") && argument.length() > 1 && !knows(argument)) {
                return false;
            }
        }
        return true;
    }

    private boolean knows(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (argument.startsWith("--")) {
            return add(name);
        }
        // The rest is a value, or more options of one letter: an option that is not meant does no harm.
        for (int i = 2; i < name.length(); i++) {
            add("-" + name.charAt(i));
        }
        return add(name.substring(0, 2));
    }

    private boolean add(String name) {
        int found = index.indexOf(OptionIndex.NAME_EDGE + name + OptionIndex.NAME_EDGE);
        if (found >= 0) {
            addLineAt(found);
        }
        return found >= 0;
    }

    private void addLineAt(int position) {
        int end = index.indexOf('\n', position);
        lines.add(index.substring(index.lastIndexOf('\n', position) + 1, end));
    }

    private CommandSpec spec() {
        addAlways();
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        try {
            for (String line : lines) {
                add(line.split("\\|"), spec);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the option index is stale", e);
        }
        return spec;
    }

    /** What counts unnamed, too: parameters, defaults, and the field for the spec itself. */
    private void addAlways() {
        int found = index.indexOf(OptionIndex.ALWAYS);
        while (found >= 0) {
            addLineAt(found + 1);
            found = index.indexOf(OptionIndex.ALWAYS, found + 1);
        }
    }

    private void add(String[] columns, CommandSpec spec) throws ReflectiveOperationException {
        Object owner = command;
        String[] path = columns[OptionIndex.PATH].split("\\.");
        for (int i = 0; i < path.length - 1; i++) {
            owner = field(owner, path[i]).get(owner);
        }
        Member member = new Member(owner, field(owner, path[path.length - 1]));
        switch (columns[OptionIndex.KIND]) {
            case OptionIndex.SPEC -> member.set(spec);
            case OptionIndex.PARAMETERS -> spec.addPositional(parameters(columns, member));
            default -> spec.addOption(option(columns, member));
        }
    }

    private static OptionSpec option(String[] columns, Member member) {
        return OptionSpec.builder(columns[OptionIndex.NAMES].trim().split(" "))
                .negatable(!columns[OptionIndex.NEGATED].isEmpty())
                .defaultValue(nullIfEmpty(columns[OptionIndex.DEFAULT]))
                .fallbackValue(columns[OptionIndex.FALLBACK])
                .arity(arity(columns[OptionIndex.ARITY]))
                .splitRegex(columns[OptionIndex.SPLIT])
                .type(member.type())
                .auxiliaryTypes(member.elementType())
                .hasInitialValue(false)
                .getter(member)
                .setter(member)
                .build();
    }

    // The builders share no public type, so what is alike must be said twice.
    private static PositionalParamSpec parameters(String[] columns, Member member) {
        Range arity = arity(columns[OptionIndex.ARITY]);
        return PositionalParamSpec.builder()
                .required(arity.min() > 0)
                .defaultValue(nullIfEmpty(columns[OptionIndex.DEFAULT]))
                .arity(arity)
                .splitRegex(columns[OptionIndex.SPLIT])
                .type(member.type())
                .auxiliaryTypes(member.elementType())
                .hasInitialValue(false)
                .getter(member)
                .setter(member)
                .build();
    }

    private static Range arity(String column) {
        boolean unspecified = column.endsWith(OptionIndex.UNSPECIFIED);
        return Range.valueOf(unspecified ? column.substring(0, column.length() - 1) : column)
                .unspecified(unspecified);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Field field(Object owner, String name) throws NoSuchFieldException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** The field that an option sets; what stands in it is what holds without the option. */
    private record Member(Object owner, Field field) implements IGetter, ISetter {

        @Override
        @SuppressWarnings("unchecked") // The caller takes what the field is.
        public <T> T get() throws IllegalAccessException {
            return (T) field.get(owner);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T set(@Nullable T value) throws IllegalAccessException {
            field.set(owner, value);
            return value;
        }

        Class<?> type() {
            return field.getType();
        }

        Class<?> elementType() {
            if (type() != List.class) {
                return type();
            }
            Type[] elements = ((ParameterizedType) field.getGenericType()).getActualTypeArguments();
            return (Class<?>) elements[0];
        }
    }
}
