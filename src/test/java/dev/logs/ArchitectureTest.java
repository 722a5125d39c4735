package dev.logs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the directions between packages, and each library behind its own fence. */
class ArchitectureTest {

    private static final String ROOT = "dev.logs";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Each package, and every package that it may know. */
    private static final Map<String, Set<String>> MAY_KNOW = new TreeMap<>();

    static {
        may("error");
        may("entry", "error");
        may("stream", "entry", "error");
        may("format", "entry", "error");
        may("filter", "entry", "error");
        may("block", "filter", "entry", "error");
        may("store", "block", "filter", "entry", "error");
        may("tree", "store", "block", "filter", "entry", "error");
        may("query", "tree", "store", "block", "filter", "entry", "error");
        String[] core = {"query", "tree", "store", "block", "filter", "entry", "error"};
        may("tail", core);
        may("upkeep", core);
        may("ingest", and(core, "format", "stream"));
        may("transfer", and(core, "ingest", "format", "stream"));
        may("terminal", and(core, "format"));
        may("bench", and(core, "ingest", "transfer", "upkeep", "tail", "format", "stream"));
        String[] useCases = {"ingest", "tail", "upkeep", "transfer", "bench", "terminal", "format", "stream"};
        may("cli", and(core, useCases));
    }

    /** Each library, by the start of its class names, and the packages that may use it. */
    private static final Map<String, Set<String>> FENCES = Map.ofEntries(
            Map.entry("picocli.", Set.of("cli")),
            Map.entry("java.sql.", Set.of("store")),
            Map.entry("org.sqlite.", Set.of("store")),
            Map.entry("com.github.luben.", Set.of("block", "stream")),
            Map.entry("org.jline.", Set.of("terminal")),
            Map.entry("org.fusesource.", Set.of("terminal")),
            Map.entry("com.google.re2j.", Set.of("filter")),
            Map.entry("com.fasterxml.", Set.of("format", "filter")));

    /** Packages that may ask the process for its streams, its environment and the time. */
    private static final Set<String> AT_THE_EDGE = Set.of("", "terminal");

    @ParameterizedTest
    @MethodSource("packages")
    void packageKnowsOnlyWhatLiesBelowIt(String name) {
        assertThat(MAY_KNOW).as("the table of this test lists every package").containsKey(name);
        Set<String> allowed = MAY_KNOW.getOrDefault(name, Set.of());
        noClasses()
                .that(describe(
                        "are in package " + name, type -> shortPackage(type).equals(name)))
                .should()
                .dependOnClassesThat(describe(
                        "lie above or beside it",
                        target -> isOurs(target)
                                && !shortPackage(target).equals(name)
                                && !allowed.contains(shortPackage(target))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void libraryStaysBehindItsFence(String library) {
        Set<String> users = FENCES.getOrDefault(library, Set.of());
        noClasses()
                .that(describe("are outside " + users, type -> !users.contains(shortPackage(type))))
                .should()
                .dependOnClassesThat(describe(
                        "belong to " + library, target -> target.getName().startsWith(library)))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void processIsAskedOnlyAtTheEdge() {
        Set<String> forbidden = Set.of(
                "java.lang.System.out",
                "java.lang.System.err",
                "java.lang.System.in",
                "java.lang.System.exit",
                "java.lang.System.getenv",
                "java.lang.System.currentTimeMillis",
                "java.lang.Runtime.exit",
                "java.lang.Runtime.halt");
        ArchRule rule = noClasses()
                .that(describe("are inside", type -> !AT_THE_EDGE.contains(shortPackage(type))))
                .should()
                .accessTargetWhere(describe(
                        "ask the process or the clock",
                        access -> forbidden.contains(member(access)) || readsRealClock(access) || printsTrace(access)));
        rule.check(CLASSES);
    }

    @Test
    void noStaticStateChanges() {
        noFields()
                .that(describe("are ours", field -> isOurs(field.getOwner())))
                .and(describe(
                        "are written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .and()
                .areStatic()
                .should()
                .notBeFinal()
                .check(CLASSES);
    }

    @Test
    void classesAreFinalUnlessMeantForHeirs() {
        List<String> open = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            boolean hasHeirs = type.isInterface()
                    || type.isEnum()
                    || type.isAnonymousClass()
                    || type.getModifiers().contains(JavaModifier.ABSTRACT)
                    || type.reflect().isSealed();
            if (isOurs(type) && !hasHeirs && !type.getModifiers().contains(JavaModifier.FINAL)) {
                open.add(type.getName());
            }
        }
        assertThat(open)
                .as("classes that are neither final, abstract nor sealed")
                .isEmpty();
    }

    static Set<String> packages() {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (isOurs(type) && !shortPackage(type).isEmpty()) {
                names.add(shortPackage(type));
            }
        }
        return names;
    }

    static Set<String> libraries() {
        return new TreeSet<>(FENCES.keySet());
    }

    private static void may(String name, String... known) {
        MAY_KNOW.put(name, Set.of(known));
    }

    private static String[] and(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /** The first package below ours, {@code cli} for {@code cli.option} too, and nothing for the package of Main. */
    private static String shortPackage(JavaClass type) {
        String name = type.getPackageName();
        if (name.length() == ROOT.length()) {
            return "";
        }
        int end = name.indexOf('.', ROOT.length() + 1);
        return name.substring(ROOT.length() + 1, end < 0 ? name.length() : end);
    }

    private static String member(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    /** {@code Instant.now()} and its like, but not {@code Instant.now(clock)}; and the clocks of the system. */
    private static boolean readsRealClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean bareNow = access.getName().equals("now")
                && owner.startsWith("java.time.")
                && !access.getTarget().getFullName().contains("java.time.Clock)");
        return bareNow || owner.equals("java.time.Clock") && access.getName().startsWith("system");
    }

    /** To the stream of the process; to a stream that the caller names is allowed. */
    private static boolean printsTrace(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith(".printStackTrace()");
    }

    private static <T> DescribedPredicate<T> describe(String what, Predicate<? super T> test) {
        return DescribedPredicate.describe(what, test);
    }
}
