package org.sqlite.util;

import java.util.function.Supplier;

/**
 * In place of the SQLite driver's class: it says nothing. What is wrong with the engine leaves it as an exception, and all else that it would
 * print is that another program has removed an old copy of its library first. The driver's own class looks for a logging library, and
 * then begins that of Java: a tenth of a short search.
 */
public final class LoggerFactory {

    private static final Logger SILENT = new Silent();

    private LoggerFactory() {}

    /** The same for all classes. */
    public static Logger getLogger(Class<?> owner) {
        return SILENT;
    }

    private static final class Silent implements Logger {

        @Override
        public void trace(Supplier<String> message) {
            // Nobody listens.
        }

        @Override
        public void info(Supplier<String> message) {
            // Nobody listens.
        }

        @Override
        public void warn(Supplier<String> message) {
            // Nobody listens.
        }

        @Override
        public void error(Supplier<String> message, Throwable cause) {
            // Nobody listens.
        }
    }
}
