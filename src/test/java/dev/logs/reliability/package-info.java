/**
 * The reliability of the whole program: faults on purpose, with exact accounts of entries in and entries found.
 *
 * <p>In every build the tests run a few rounds each; {@code mvn verify -Preliability} runs this suite alone in its long form,
 * and prints how many rounds there were. Start reading at {@link dev.logs.reliability.Trial}.
 */
package dev.logs.reliability;
