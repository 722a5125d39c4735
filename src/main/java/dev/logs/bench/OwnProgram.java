package dev.logs.bench;

import java.util.Map;

/**
 * The program itself, for what only a whole process can show.
 *
 * @param file that it is started by
 * @param environment of every process, beside the variables of this one
 */
public record OwnProgram(String file, Map<String, String> environment) {}
