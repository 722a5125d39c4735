package dev.logs.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text formats that are known, in the notation of {@link LinePatternCompiler}. A line belongs to the first format
 * with a pattern that it matches, so narrow shapes stand before wide ones. To add a format, add it to one of the parts
 * named here, and a line of it to the table of the test.
 */
final class TextCatalog {

    private static final List<TextFormat> FORMATS = all();

    private TextCatalog() {}

    private static List<TextFormat> all() {
        List<TextFormat> all = new ArrayList<>();
        all.addAll(SystemFormats.ALL);
        all.addAll(ClusterFormats.ALL);
        all.addAll(WebFormats.ALL);
        all.addAll(ServerFormats.ALL);
        all.addAll(JavaFormats.ALL);
        all.addAll(LanguageFormats.ALL);
        all.addAll(BareFormats.ALL);
        return List.copyOf(all);
    }

    /** All of them, in the order in which they are tried. */
    static List<TextFormat> formats() {
        return FORMATS;
    }

    /** The format of that name, or of another name in use for it; null when there is none. */
    static @Nullable TextFormat find(String name) {
        String wanted = canonical(name);
        for (TextFormat format : FORMATS) {
            if (format.name().equals(wanted)) {
                return format;
            }
        }
        return null;
    }

    private static String canonical(String name) {
        return switch (name) {
            case "rfc3164", "journalctl" -> "syslog";
            case "rfc5424" -> "syslog5424";
            case "apache", "nginx", "combined", "common", "clf" -> "access";
            case "log4j", "logback", "hadoop", "hdfs", "spark", "kafka", "tomcat", "jboss", "cassandra" -> "java";
            case "spring-boot" -> "spring";
            case "glog" -> "klog";
            case "android" -> "logcat";
            case "postgres" -> "postgresql";
            case "mariadb" -> "mysql";
            case "opensearch", "logstash" -> "elasticsearch";
            case "kubernetes", "containerd", "crio" -> "cri";
            case "docker-compose" -> "compose";
            default -> name;
        };
    }
}
