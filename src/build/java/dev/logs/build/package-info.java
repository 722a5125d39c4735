/**
 * What the build does to the classes of the program before it packs them. It runs in the build alone and is in no jar. Start
 * reading at {@link dev.logs.build.PlainLambdas}.
 */
package dev.logs.build;
