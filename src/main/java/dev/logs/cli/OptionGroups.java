package dev.logs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Lists the options of a command under the name of the group they come from, so that a long list can be read. */
final class OptionGroups implements IHelpSectionRenderer {

    /** The group that every command has, which therefore comes last. */
    private static final String LAST = "General";

    @Override
    public String render(Help help) {
        CommandSpec command = help.commandSpec();
        StringBuilder text = new StringBuilder();
        append("Options", ungrouped(command), help, text);
        for (Map.Entry<String, CommandSpec> group : command.mixins().entrySet()) {
            if (!group.getKey().equals(LAST)) {
                append(group.getKey(), group.getValue().options(), help, text);
            }
        }
        CommandSpec last = command.mixins().get(LAST);
        if (last != null) {
            append(LAST, last.options(), help, text);
        }
        return text.toString();
    }

    private static List<OptionSpec> ungrouped(CommandSpec command) {
        List<OptionSpec> ungrouped = new ArrayList<>(command.options());
        for (CommandSpec group : command.mixins().values()) {
            ungrouped.removeIf(option -> group.findOption(option.longestName()) != null);
        }
        return ungrouped;
    }

    private static void append(String name, List<OptionSpec> options, Help help, StringBuilder text) {
        if (options.isEmpty()) {
            return;
        }
        Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
        layout.addOptions(options, help.createDefaultParamLabelRenderer());
        text.append(help.colorScheme().text(String.format("%n@|bold %s:|@%n", name)))
                .append(layout);
    }
}
