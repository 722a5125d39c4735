package dev.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nobody calls goes: a reader would have to find out that it does not count. */
class DeadCodeTest {

    /** What tests ask, so that they need not look inside. */
    private static final Set<String> ASKED_BY_TESTS = Set.of(
            "BlockSearch.rows",
            "ByteCursor.position",
            "ContentFilter.lacking",
            "DamagedInputException.compressedOffset",
            "FieldCondition.parse",
            "FieldsWriter.isEmpty",
            "FilterSql.of",
            "IngestRun.awaitEnd",
            "Line.number",
            "PartitionFile.explain",
            "PartitionFile.openForReading",
            "Prompt.text",
            "RegexAutomaton.find",
            "WholeRow.of");

    @Test
    void everyMethodIsCalledOutsideOfTests() {
        List<String> uncalled = new ArrayList<>();
        for (JavaClass type : ArchitectureTest.CLASSES) {
            if (type.getPackageName().startsWith("dev.logs")) {
                for (JavaMethod method : type.getMethods()) {
                    String name = type.getSimpleName() + "." + method.getName();
                    if (!isCalled(method) && !isCalledByOthers(method) && !ASKED_BY_TESTS.contains(name)) {
                        uncalled.add(name);
                    }
                }
            }
        }
        assertThat(uncalled).isEmpty();
    }

    private static boolean isCalled(JavaMethod method) {
        return !method.getAccessesToSelf().isEmpty()
                || !method.getReferencesToSelf().isEmpty();
    }

    /** Called by the JVM, by picocli, or by whoever knows a supertype; or written by the compiler. */
    private static boolean isCalledByOthers(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getName().equals("main")
                || !method.getAnnotations().isEmpty()
                || owner.isEnum()
                        && (method.getName().equals("values")
                                || method.getName().equals("valueOf"))
                || isComponent(method)
                || supertypes(owner).anyMatch(type -> declares(type, method));
    }

    private static boolean isComponent(JavaMethod method) {
        RecordComponent[] components = method.getOwner().reflect().getRecordComponents();
        return components != null
                && Arrays.stream(components)
                        .anyMatch(component -> component.getName().equals(method.getName()));
    }

    private static Stream<Class<?>> supertypes(JavaClass type) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .map(JavaClass::reflect);
    }

    /** By name and number of parameters: their types may be narrower than those of the supertype. */
    private static boolean declares(Class<?> type, JavaMethod method) {
        for (Method declared : type.getDeclaredMethods()) {
            if (declared.getName().equals(method.getName())
                    && declared.getParameterCount()
                            == method.getRawParameterTypes().size()) {
                return true;
            }
        }
        return false;
    }
}
