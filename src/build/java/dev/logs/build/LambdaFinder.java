package dev.logs.build;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Replaces the lambdas of one class. What it does not know it leaves as it is. Used once. */
final class LambdaFinder {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    private final ClassReader reader;
    private final byte[] original;
    private final Set<String> privateMethods = new HashSet<>();
    private final Map<String, byte[]> lambdas = new LinkedHashMap<>();
    private String nestHost;
    private byte[] rewritten;

    LambdaFinder(byte[] bytes) {
        this.reader = new ClassReader(bytes);
        this.original = bytes;
        this.nestHost = reader.getClassName();
        this.rewritten = bytes;
    }

    LambdaFinder run() {
        reader.accept(new Survey(), ClassReader.SKIP_CODE);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new Rewriter(writer), 0);
        rewritten = lambdas.isEmpty() ? original : writer.toByteArray();
        return this;
    }

    String className() {
        return reader.getClassName();
    }

    /** Which class speaks for all that may use what is private in this one. */
    String nestHost() {
        return nestHost;
    }

    byte[] rewritten() {
        return rewritten;
    }

    /** The classes made, by name. */
    Map<String, byte[]> lambdas() {
        return lambdas;
    }

    /** Whether the class is new enough for nests. */
    boolean joinsNest() {
        return version() >= Opcodes.V11;
    }

    private int version() {
        return reader.readUnsignedShort(6);
    }

    private boolean isInterface() {
        return (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    }

    /** What has to be known before the first lambda. */
    private final class Survey extends ClassVisitor {

        Survey() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitNestHost(String host) {
            nestHost = host;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_PRIVATE) != 0) {
                privateMethods.add(name + desc);
            }
            return null;
        }
    }

    private final class Rewriter extends ClassVisitor {

        Rewriter(ClassWriter target) {
            super(Opcodes.ASM9, target);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] exceptions) {
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            boolean opens = (access & Opcodes.ACC_PRIVATE) != 0 && opens(name, isStatic);
            MethodVisitor next = super.visitMethod(
                    opens ? access & ~Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC : access,
                    name,
                    opens && !isStatic ? withReceiver(desc) : desc,
                    opens && !isStatic ? null : signature,
                    exceptions);
            return new Replacer(next);
        }
    }

    /**
     * Whether a private method is opened to the package, since its class is too old for nests: static ones, and those that the compiler made
     * for lambdas. The latter become static with the object as their first argument, so that no class below has a method like them.
     */
    private boolean opens(String method, boolean isStatic) {
        return !joinsNest() && !isInterface() && (isStatic || method.startsWith("lambda$"));
    }

    private boolean opens(Handle method) {
        return opens(method.getName(), method.getTag() == Opcodes.H_INVOKESTATIC);
    }

    private String withReceiver(String desc) {
        return "(L" + className() + ";" + desc.substring(1);
    }

    private final class Replacer extends MethodVisitor {

        Replacer(MethodVisitor target) {
            super(Opcodes.ASM9, target);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String desc, Handle bootstrap, Object... arguments) {
            boolean isLambda =
                    bootstrap.getOwner().equals(FACTORY) && bootstrap.getName().equals("metafactory");
            if (!isLambda || !isReached((Handle) arguments[1])) {
                super.visitInvokeDynamicInsn(name, desc, bootstrap, arguments);
                return;
            }
            String made = className() + "$$Fn" + lambdas.size();
            LambdaClass lambda = new LambdaClass(
                    made, new LambdaClass.Shape(name, desc, (Type) arguments[0], (Type) arguments[2]), opened((Handle)
                            arguments[1]));
            lambdas.put(made, lambda.bytes(version(), joinsNest() ? nestHost : null));
            if (Type.getArgumentTypes(desc).length == 0) {
                visitFieldInsn(Opcodes.GETSTATIC, made, LambdaClass.ONLY, "L" + made + ";");
            } else {
                visitMethodInsn(Opcodes.INVOKESTATIC, made, LambdaClass.MAKE, desc, false);
            }
        }
    }

    /** Whether a class beside this one may call the method. */
    private boolean isReached(Handle method) {
        return joinsNest() || !isPrivate(method) || opens(method);
    }

    private boolean isPrivate(Handle method) {
        return method.getOwner().equals(className()) && privateMethods.contains(method.getName() + method.getDesc());
    }

    private Handle opened(Handle method) {
        boolean changes = isPrivate(method) && opens(method) && method.getTag() != Opcodes.H_INVOKESTATIC;
        return changes
                ? new Handle(
                        Opcodes.H_INVOKESTATIC,
                        method.getOwner(),
                        method.getName(),
                        withReceiver(method.getDesc()),
                        false)
                : method;
    }
}
