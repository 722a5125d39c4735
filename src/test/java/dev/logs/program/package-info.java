/**
 * Runs the program for tests: packaged, as a process of its own, or inside the test.
 *
 * <p>A {@link dev.logs.program.Workspace} is a fresh directory with its own tree, home and clock, so that no run sees
 * another. {@link dev.logs.program.PackagedProgram} starts the one file that the build leaves, through a shell, as a
 * user does; {@link dev.logs.program.InProcess} calls the same entry point without a new JVM. Programs of others are found
 * by {@link dev.logs.program.InstalledProgram}. What a run must answer is the business of the tests. Start reading at {@link dev.logs.program.PackagedProgram}.
 */
@NullMarked
package dev.logs.program;

import org.jspecify.annotations.NullMarked;
