package dev.logs.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the class of one lambda: its fields are what the lambda captured, and its one method calls what the lambda does. */
final class LambdaClass {

    /** The field of the only object of a lambda that captures nothing. */
    static final String ONLY = "ONLY";

    /** The method that makes an object of the others. */
    static final String MAKE = "make";

    private static final String OBJECT = "java/lang/Object";

    private final String name;
    private final Shape shape;
    private final Handle target;
    private final Type[] captured;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    /**
     * @param method of the interface
     * @param factory what was captured, and the interface
     * @param erased the method's types in the interface
     * @param actual the same where the lambda stands
     */
    record Shape(String method, String factory, Type erased, Type actual) {}

    /** @param target what the lambda does */
    LambdaClass(String name, Shape shape, Handle target) {
        this.name = name;
        this.shape = shape;
        this.target = target;
        this.captured = Type.getArgumentTypes(shape.factory);
    }

    /** @param nestHost whose nest it joins; null for none */
    byte[] bytes(int version, String nestHost) {
        String face = Type.getReturnType(shape.factory).getInternalName();
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(version, access, name, null, OBJECT, new String[] {face});
        if (nestHost != null) {
            writer.visitNestHost(nestHost);
        }
        for (int i = 0; i < captured.length; i++) {
            writer.visitField(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
        }
        addConstructor();
        if (captured.length == 0) {
            addOnly();
        } else {
            addMaker();
        }
        addMethod();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private String constructor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private MethodVisitor begin(int access, String method, String desc) {
        MethodVisitor code = writer.visitMethod(access, method, desc, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int returning) {
        code.visitInsn(returning);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void addConstructor() {
        MethodVisitor code = begin(Opcodes.ACC_PRIVATE, "<init>", constructor());
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        int local = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured[i].getDescriptor());
            local += captured[i].getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private void addOnly() {
        String type = "L" + name + ";";
        writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, type, null, null);
        MethodVisitor code = begin(Opcodes.ACC_STATIC, "<clinit>", "()V");
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, type);
        end(code, Opcodes.RETURN);
    }

    private void addMaker() {
        MethodVisitor code = begin(Opcodes.ACC_STATIC, MAKE, shape.factory);
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int local = 0;
        for (Type each : captured) {
            code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
            local += each.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
        end(code, Opcodes.ARETURN);
    }

    private void addMethod() {
        MethodVisitor code = begin(Opcodes.ACC_PUBLIC, shape.method, shape.erased.getDescriptor());
        boolean makes = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (makes) {
            code.visitTypeInsn(Opcodes.NEW, target.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        pushArguments(new Conversion(code));
        code.visitMethodInsn(call(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
        Type result = makes ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
        Type wanted = shape.erased.getReturnType();
        if (wanted.getSort() == Type.VOID) {
            new Conversion(code).drop(result);
        } else {
            new Conversion(code).convert(result, shape.actual.getReturnType());
        }
        end(code, wanted.getOpcode(Opcodes.IRETURN));
    }

    private void pushArguments(Conversion conversion) {
        for (int i = 0; i < captured.length; i++) {
            conversion.code().visitVarInsn(Opcodes.ALOAD, 0);
            conversion.code().visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
        }
        List<Type> parameters = parameters();
        Type[] erased = shape.erased.getArgumentTypes();
        Type[] actual = shape.actual.getArgumentTypes();
        int local = 1;
        for (int i = 0; i < erased.length; i++) {
            conversion.code().visitVarInsn(erased[i].getOpcode(Opcodes.ILOAD), local);
            local += erased[i].getSize();
            conversion.convert(erased[i], actual[i]);
            conversion.convert(actual[i], parameters.get(captured.length + i));
        }
    }

    /** What the target takes, the object that it is called on first. */
    private List<Type> parameters() {
        List<Type> parameters = new ArrayList<>();
        if (target.getTag() != Opcodes.H_INVOKESTATIC && target.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            parameters.add(Type.getObjectType(target.getOwner()));
        }
        parameters.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
        return parameters;
    }

    /** A private method of the nest is called as any other. */
    private int call() {
        return switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }
}
