package dev.logs.build;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Adds classes to a nest, so that they may use what is private there. */
final class NestMembers extends ClassVisitor {

    private final List<String> members;

    private NestMembers(ClassWriter target, List<String> members) {
        super(Opcodes.ASM9, target);
        this.members = members;
    }

    /** @param host the class that speaks for the nest */
    static byte[] added(byte[] host, List<String> members) {
        ClassReader reader = new ClassReader(host);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new NestMembers(writer, members), 0);
        return writer.toByteArray();
    }

    @Override
    public void visitEnd() {
        members.forEach(super::visitNestMember);
        super.visitEnd();
    }
}
