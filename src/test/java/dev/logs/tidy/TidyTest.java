package dev.logs.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that a machine can check: sizes, names, and what may stand in the repository. */
class TidyTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path MAIN_SOURCES = Path.of("src/main/java");

    private static final int FILE_LINES_MAX = 400;
    private static final int METHOD_LINES_MAX = 60;
    private static final int PARAMETERS_MAX = 4;

    /** Nine of ten files and methods stay below these. */
    private static final int FILE_LINES_USUAL = 300;

    private static final int METHOD_LINES_USUAL = 25;

    /** Files that may be longer, each for a reason: a table, or one exhaustive switch. */
    private static final Set<String> LONG_FILES = Set.of();

    /**
     * Methods that may be longer, or take more parameters, as Class.method: the contract of the entry point, and steps over
     * ranges of bytes, where a record for each call would be the greater cost.
     */
    private static final Set<String> LARGE_METHODS = Set.of("Main.run", "ImageHeader.encode", "Utf8.copyReadable");

    private static final Set<String> TOP_LEVEL = Set.of(
            "pom.xml",
            "src",
            "completions",
            "man",
            "examples",
            "jreleaser.yml",
            "README.md",
            "LICENSE",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            ".gitignore",
            ".gitattributes",
            ".editorconfig",
            ".ci",
            ".mvn",
            ".github");

    /** What a build or an editor leaves behind; .gitignore keeps it out of the repository. */
    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".idea", ".settings", ".classpath", ".project");

    /** A term of RFC 5424, not a class that holds just anything. */
    private static final Set<String> ESTABLISHED_NAMES = Set.of("StructuredData");

    private static final Pattern VAGUE_NAME = Pattern.compile(".*(Utils?|Helpers?|Managers?|Impl|Data|Infos?)");
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b");
    private static final Pattern UNTYPED = Pattern.compile("^\\s*(final )?va" + "r \\w+ =|\\(va" + "r \\w+ :");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.}~])/(ro" + "ot|wo" + "rk|ho" + "me/[a-z]+)/");

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int usual = 0;
        List<SourceFile> sources = sources("src");
        for (SourceFile file : sources) {
            usual += file.lines() < FILE_LINES_USUAL ? 1 : 0;
            if (file.lines() > FILE_LINES_MAX
                    && !LONG_FILES.contains(file.path().toString())) {
                tooLong.add(file.path() + ": " + file.lines());
            }
        }
        assertThat(tooLong).as("files of more than %d lines", FILE_LINES_MAX).isEmpty();
        assertThat(usual * 10)
                .as("nine of ten files are shorter than %d lines", FILE_LINES_USUAL)
                .isGreaterThanOrEqualTo(sources.size() * 9);
    }

    @Test
    void methodsAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int usual = 0;
        int all = 0;
        for (SourceFile file : sources("src")) {
            for (SourceFile.MethodSize method : file.methods()) {
                all++;
                usual += method.lines() < METHOD_LINES_USUAL ? 1 : 0;
                if (method.lines() > METHOD_LINES_MAX && !LARGE_METHODS.contains(method.name())) {
                    tooLong.add(file.path() + " " + method.name() + ": " + method.lines());
                }
            }
        }
        assertThat(tooLong)
                .as("methods of more than %d lines", METHOD_LINES_MAX)
                .isEmpty();
        assertThat(usual * 10)
                .as("nine of ten methods are shorter than %d lines", METHOD_LINES_USUAL)
                .isGreaterThanOrEqualTo(all * 9);
    }

    @Test
    void methodsTakeFewParameters() throws IOException {
        List<String> greedy = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (SourceFile file : sources("src/main/java")) {
            for (SourceFile.MethodSize method : file.methods()) {
                if (method.parameters() > PARAMETERS_MAX && !LARGE_METHODS.contains(method.name())) {
                    greedy.add(file.path() + " " + method.name() + ": " + method.parameters());
                }
                if (method.publicBooleanParameter()) {
                    unclear.add(file.path() + " " + method.name());
                }
            }
        }
        assertThat(greedy)
                .as("methods of more than %d parameters: make them a record", PARAMETERS_MAX)
                .isEmpty();
        assertThat(unclear)
                .as("public methods with a boolean parameter: an enum says more")
                .isEmpty();
    }

    @Test
    void namesSayWhatAClassIs() throws IOException {
        List<String> vague = new ArrayList<>();
        for (SourceFile file : sources("src")) {
            for (String name : file.typeNames()) {
                if (VAGUE_NAME.matcher(name).matches() && !ESTABLISHED_NAMES.contains(name)) {
                    vague.add(file.path() + " " + name);
                }
            }
        }
        assertThat(vague).isEmpty();
    }

    @Test
    void everyPackageSaysWhatLivesInIt() throws IOException {
        List<String> silent = new ArrayList<>();
        Set<Path> folders = new TreeSet<>();
        for (Path file : files(MAIN_SOURCES)) {
            if (file.toString().endsWith(".java")) {
                folders.add(PROJECT.relativize(file.getParent()));
            }
        }
        for (Path folder : folders) {
            Path description = PROJECT.resolve(folder).resolve("package-info.java");
            String text =
                    Files.exists(description) ? Files.readString(description).replaceAll("\\s+(\\* )?", " ") : "";
            if (!text.contains("@NullMarked") || !text.contains("/**") || !text.contains("Start reading at")) {
                silent.add(folder.toString());
            }
        }
        assertThat(silent)
                .as("packages without a package-info.java that is @NullMarked and says where to start reading")
                .isEmpty();
    }

    @Test
    void codeIsFinished() throws IOException {
        assertThat(linesWith(LEFT_FOR_LATER, "src", "examples")).isEmpty();
    }

    @Test
    void typesAreWritten() throws IOException {
        assertThat(linesWith(UNTYPED, "src/main/java", "src/test/java")).isEmpty();
    }

    @Test
    void noPathOfOneMachine() throws IOException {
        assertThat(linesWith(MACHINE_PATH, topLevel().toArray(String[]::new))).isEmpty();
    }

    @Test
    void topLevelIsTheAgreedOne() throws IOException {
        assertThat(TOP_LEVEL).containsAll(topLevel());
    }

    @Test
    void readmeNamesWhatExists() throws IOException {
        Path readme = PROJECT.resolve("README.md");
        assertThat(readme).exists();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Set<String>> command :
                QuotedCommands.in(Files.readString(readme)).entrySet()) {
            String help = QuotedCommands.help(command.getKey());
            for (String option : command.getValue()) {
                if (!Pattern.compile("(?m)(^|[\\s,\\[|])" + Pattern.quote(option) + "\\b")
                        .matcher(help)
                        .find()) {
                    missing.add("logs " + command.getKey() + " " + option);
                }
            }
        }
        assertThat(missing)
                .as("commands and options that README.md quotes and the program lacks")
                .isEmpty();
    }

    private static Set<String> topLevel() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> entries = Files.list(PROJECT)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        }
        names.removeAll(NOT_OURS);
        return names;
    }

    private static List<SourceFile> sources(String folder) throws IOException {
        List<Path> relative = new ArrayList<>();
        for (Path file : files(Path.of(folder))) {
            if (file.toString().endsWith(".java")) {
                relative.add(PROJECT.relativize(file));
            }
        }
        return SourceFile.parse(relative);
    }

    private static List<Path> files(Path folder) throws IOException {
        Path start = PROJECT.resolve(folder);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> linesWith(Pattern pattern, String... folders) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String folder : folders) {
            for (Path file : files(Path.of(folder))) {
                int number = 0;
                for (String line : textLines(file)) {
                    number++;
                    if (pattern.matcher(line).find()) {
                        found.put(PROJECT.relativize(file) + ":" + number, line.strip());
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>();
        found.forEach((place, line) -> lines.add(place + " " + line));
        return lines;
    }

    private static List<String> textLines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            // Not text: a frozen partition, a compressed sample.
            return List.of();
        }
    }
}
