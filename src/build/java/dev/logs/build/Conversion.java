package dev.logs.build;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes the value on top of the stack one of another type, as the compiler of Java would. */
record Conversion(MethodVisitor code) {

    private static final String OBJECT = "java/lang/Object";
    private static final String LANG = "java/lang/";

    void drop(Type type) {
        if (type.getSize() > 0) {
            code.visitInsn(type.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
        }
    }

    void convert(Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (isObject(from) && isObject(to)) {
            cast(to);
        } else if (isObject(to)) {
            box(from);
        } else if (isObject(from)) {
            unbox(from, to);
        } else {
            widen(from, to);
        }
    }

    private static boolean isObject(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    private void cast(Type to) {
        if (!to.getInternalName().equals(OBJECT)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private void box(Type from) {
        Type box = boxOf(from);
        String desc = Type.getMethodDescriptor(box, from);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", desc, false);
    }

    /** Of what may be any object, as by its type, it is known that it is the box of what is wanted. */
    private void unbox(Type from, Type to) {
        Type held = heldIn(from, to);
        Type box = boxOf(held);
        if (!box.equals(from)) {
            cast(box);
        }
        String method = held.getClassName() + "Value";
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, box.getInternalName(), method, Type.getMethodDescriptor(held), false);
        widen(held, to);
    }

    private static Type heldIn(Type box, Type otherwise) {
        return switch (box.getInternalName()) {
            case LANG + "Boolean" -> Type.BOOLEAN_TYPE;
            case LANG + "Character" -> Type.CHAR_TYPE;
            case LANG + "Byte" -> Type.BYTE_TYPE;
            case LANG + "Short" -> Type.SHORT_TYPE;
            case LANG + "Integer" -> Type.INT_TYPE;
            case LANG + "Long" -> Type.LONG_TYPE;
            case LANG + "Float" -> Type.FLOAT_TYPE;
            case LANG + "Double" -> Type.DOUBLE_TYPE;
            default -> otherwise;
        };
    }

    private static Type boxOf(Type held) {
        return Type.getObjectType(LANG
                + switch (held.getSort()) {
                    case Type.BOOLEAN -> "Boolean";
                    case Type.CHAR -> "Character";
                    case Type.BYTE -> "Byte";
                    case Type.SHORT -> "Short";
                    case Type.INT -> "Integer";
                    case Type.LONG -> "Long";
                    case Type.FLOAT -> "Float";
                    case Type.DOUBLE -> "Double";
                    default -> throw new IllegalArgumentException("no box for " + held);
                });
    }

    private void widen(Type from, Type to) {
        boolean isSmall = from.getSort() <= Type.INT;
        if (from.equals(to) || isSmall && to.getSort() <= Type.INT) {
            return;
        }
        if (isSmall && to.equals(Type.LONG_TYPE)) {
            code.visitInsn(Opcodes.I2L);
        } else if (isSmall && to.equals(Type.DOUBLE_TYPE)) {
            code.visitInsn(Opcodes.I2D);
        } else if (from.equals(Type.LONG_TYPE) && to.equals(Type.DOUBLE_TYPE)) {
            code.visitInsn(Opcodes.L2D);
        } else {
            throw new IllegalArgumentException("no way from " + from + " to " + to);
        }
    }
}
