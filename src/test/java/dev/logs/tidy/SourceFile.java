package dev.logs.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the tidy test wants to know of one source file.
 *
 * @param path relative to the project
 * @param lines lines of the file
 * @param typeNames simple names of all classes in it, nested ones included
 */
record SourceFile(Path path, int lines, List<String> typeNames, List<MethodSize> methods) {

    /**
     * One method or constructor.
     *
     * @param lines from its first modifier to its closing brace
     * @param parameters how many it takes; 0 for the constructor of a record or an enum, which lists its columns
     */
    record MethodSize(String name, int lines, int parameters, boolean publicBooleanParameter) {}

    static List<SourceFile> parse(List<Path> paths) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<SourceFile> parsed = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                parsed.add(read(unit, positions));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        Sizes sizes = new Sizes(unit, positions);
        sizes.scan(unit, null);
        long lines =
                unit.getSourceFile().getCharContent(true).toString().lines().count();
        Path path = Path.of(unit.getSourceFile().getName());
        return new SourceFile(path, (int) lines, List.copyOf(sizes.typeNames), List.copyOf(sizes.methods));
    }

    /** Walks one file. */
    private static final class Sizes extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final List<String> typeNames = new ArrayList<>();
        private final List<MethodSize> methods = new ArrayList<>();
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        private Sizes(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!type.getSimpleName().isEmpty()) {
                typeNames.add(type.getSimpleName().toString());
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    methods.add(size(method, type));
                }
            }
            return super.visitClass(type, null);
        }

        private MethodSize size(MethodTree method, ClassTree owner) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            boolean isConstructor = method.getReturnType() == null;
            String name = owner.getSimpleName() + "." + (isConstructor ? "new" : method.getName());
            boolean isTable = owner.getKind() == Tree.Kind.RECORD || owner.getKind() == Tree.Kind.ENUM;
            boolean open = method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && owner.getModifiers().getFlags().contains(Modifier.PUBLIC);
            return new MethodSize(
                    name,
                    (int) (last - first + 1),
                    isConstructor && isTable ? 0 : method.getParameters().size(),
                    open && !isConstructor && takesBoolean(method));
        }

        private static boolean takesBoolean(MethodTree method) {
            for (VariableTree parameter : method.getParameters()) {
                if (parameter.getType() != null
                        && parameter.getType().toString().equals("boolean")) {
                    return true;
                }
            }
            return false;
        }
    }
}
