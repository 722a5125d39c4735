package dev.logs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes {@code OptionIndex} from the annotated commands. */
final class OptionIndexSource {

    private static final String MARK = "// From here on generated: -Dtest=DocumentsTest -Ddocuments.update=true";

    private final StringBuilder constants = new StringBuilder();
    private final StringBuilder cases = new StringBuilder();

    private OptionIndexSource() {}

    /** The class anew; what is before the mark in it is written by hand. */
    static String of(List<CommandSpec> commands, String present) {
        OptionIndexSource source = new OptionIndexSource();
        for (CommandSpec command : commands) {
            boolean plain = command.parent() != null && command.subcommands().isEmpty();
            if (plain && command.parent().parent() == null && !command.name().equals("help")) {
                source.add(command);
            }
        }
        int mark = present.indexOf(MARK) + MARK.length();
        return present.substring(0, mark)
                + "\n\n    /** The lines of a command; null when there are none, and its whole spec must be asked. */\n"
                + "    static @Nullable String of(String command) {\n        return switch (command) {\n"
                + source.cases
                + "            default -> null;\n        };\n    }\n"
                + source.constants
                + "}\n";
    }

    private void add(CommandSpec command) {
        List<String> lines = new ArrayList<>();
        addMembers(command, command.userObject(), "", lines);
        String name = command.name().toUpperCase(Locale.ROOT);
        cases.append("            case \"%s\" -> %s;\n".formatted(command.name(), name));
        constants.append("\n    private static final String %s = \"\"\"\n\n".formatted(name));
        for (String line : lines) {
            constants.append("            ").append(line).append('\n');
        }
        constants.append("            \"\"\";\n");
    }

    private static void addMembers(CommandSpec command, Object owner, String path, List<String> lines) {
        for (Field field : owner.getClass().getDeclaredFields()) {
            String place = path + field.getName();
            if (field.isAnnotationPresent(Mixin.class)) {
                addMembers(command, value(field, owner), place + ".", lines);
            } else if (field.isAnnotationPresent(Spec.class)) {
                lines.add(line("+", "spec", "", "", "", "", "", "", place));
            } else if (field.isAnnotationPresent(Parameters.class)) {
                lines.add(parameters(only(command.positionalParameters()), place));
            } else if (field.isAnnotationPresent(Option.class)) {
                OptionSpec option =
                        command.findOption(field.getAnnotation(Option.class).names()[0]);
                if (!option.usageHelp() && !option.versionHelp()) {
                    lines.add(option(option, place));
                }
            }
        }
    }

    private static PositionalParamSpec only(List<PositionalParamSpec> parameters) {
        assertThat(parameters).as("the index knows of one parameter").hasSize(1);
        return parameters.get(0);
    }

    private static String parameters(PositionalParamSpec parameters, String place) {
        return line(
                "+",
                "parameters",
                "",
                "",
                text(parameters.defaultValue()),
                "",
                split(parameters),
                arity(parameters),
                place);
    }

    private static String option(OptionSpec option, String place) {
        List<String> negated = new ArrayList<>(CommandTree.names(option));
        negated.removeAll(Arrays.asList(option.names()));
        return line(
                option.defaultValue() == null ? "." : "+",
                "option",
                names(Arrays.asList(option.names())),
                names(negated),
                text(option.defaultValue()),
                text(option.fallbackValue()),
                split(option),
                arity(option),
                place);
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "" : " " + String.join(" ", names) + " ";
    }

    private static String split(ArgSpec argument) {
        return text(argument.splitRegex());
    }

    private static String arity(ArgSpec argument) {
        return argument.arity() + (argument.arity().isUnspecified() ? "?" : "");
    }

    private static String text(String value) {
        String text = value == null ? "" : value;
        assertThat(text).as("fits a column of the index").doesNotContain(" ", "|", "\\", "\"");
        return text;
    }

    private static String line(String... columns) {
        return String.join("|", columns);
    }

    private static Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
