package dev.logs.format;

import java.util.List;

/** Part of the {@link TextCatalog}: programs on the Java virtual machine. */
final class JavaFormats {

    static final List<TextFormat> ALL = List.of(
            TextFormat.of(
                    "zookeeper",
                    "ZooKeeper",
                    "{time:digits} - {level} [{thread:last}:{component}@{line:int}] - {content}",
                    "{time:digits} [myid:{?{myid^]}}] - {level} [{thread:last}:{component}@{line:int}] - {content}"),
            TextFormat.of(
                    "spring",
                    "Spring Boot",
                    "{time:clock} {level} {?[{trace:inside}] }{pid:int} --- [{app:inside}] [{thread:inside}] "
                            + "[{correlation:inside}] {component} : {content}",
                    "{time:clock} {level} {?[{trace:inside}] }{pid:int} --- [{app:inside}] [{thread:inside}] "
                            + "{component} : {content}",
                    "{time:clock} {level} {?[{trace:inside}] }{pid:int} --- [{thread:inside}] {component} : {content}"),
            TextFormat.of(
                    "java",
                    "log4j, logback and the like: Hadoop, Spark, Kafka, HDFS, Tomcat, JBoss, Cassandra, Dropwizard",
                    "{time:clock} {level} [{thread:inside}] {component} - {content}",
                    "{time:clock} {level} [{thread:inside}] {component}: {content}",
                    "{time:clock} {level} [{thread:inside}] {component:dotted} {content}",
                    "{time:clock} {level} [{component:inside}] ({thread:paren}) {content}",
                    "{time:clock} [{thread:inside}] {level} {component} - {content}",
                    "{time:clock} [{thread:inside}] {level} {component}: {content}",
                    "{time:clock} [{thread:inside}] {level} {component:dotted} {content}",
                    "{time:digits} {pid:int} {level} {component}: {content}",
                    "{time:clock} {level} ({thread:paren}) [{mdc:inside}] {component:dotted} {content}",
                    "{time:clock} {level} {component} [{marker:inside}] - {content}",
                    "{time:clock} {level} {component} [{thread:inside}] {content}",
                    "{time:clock} {level} {component} - {content}",
                    "{time:clock} {level} {component:logger}: {content}",
                    "{time:clock} {level} {component:dotted} {content}",
                    "{time:digits} {level:capitals} {thread^} {component:dotted} {content}",
                    "{time:digits} {component:dotted} [{level}] {content}",
                    "{time:digits} {component:dotted} {thread^} [{level}] {content}",
                    "[{time:clock}] [{thread:text}/{level}]:~{content}",
                    "[{level:capitals}~] [{time:digits}] [{thread:inside}] [{component:inside}] {content}",
                    "[{time:digits}] {level:capitals} in {component}: {content}",
                    "[{time:digits}] {level:capitals} {component:dotted}: {content}",
                    "[{time:digits}] {level:capitals} [{thread:inside}] {component:dotted} - {content}",
                    "[{time:digits}] {level:capitals} {content}{component:trailing}",
                    "{level:capitals} [{thread:inside}] {time:digits} {component^:}:{line:int} - {content}",
                    "{level:capitals} [{thread:inside}] {time:digits} {component} (line {line:int}) {content}",
                    "{level:capitals} [{time:digits}] {component}: {content}",
                    "{level:capitals} {time:digits} [{thread:inside}] {component} - {content}",
                    "{level:capitals} {time:digits} {component:dotted} - {content}",
                    "{elapsed:int} [{thread:inside}] {level:capitals} {component} - {content}"),
            TextFormat.of(
                    "jul",
                    "java.util.logging: a line with time and class, then one with level and message",
                    "{time} {component:dotted} {method}{more}"));

    private JavaFormats() {}
}
