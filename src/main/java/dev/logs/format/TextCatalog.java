package dev.logs.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text formats that are known, in the notation of {@link LinePatternCompiler}. A line belongs to the first format
 * with a pattern that it matches, so narrow shapes stand before wide ones. To add a format, add it here and a line of
 * it to the table of the test.
 */
final class TextCatalog {

    private static final String REQUEST =
            "[{time}] {content}\"{request}\" {status:status} {bytes:num}{? \"{referer:quoted}\" \"{agent:quoted}\"}{? {extra:rest}}";

    /** What pgBadger asks for in front of PostgreSQL's messages. */
    private static final String PGBADGER =
            "{time:digits} [{pid:int}]:~[{line:int}-{skip:int}] user={?{user^,}},db={?{database^,}}{?,app={?{app^,}},client={client^ }} ";

    private static final List<TextFormat> FORMATS = List.of(
            TextFormat.of(
                    "syslog5424",
                    "syslog, RFC 5424, also with octet counts",
                    "{?{skip:int} }<{priority}>1 {time} {host^} {component^} {pid} {msgid^} {structured} {content}",
                    "{?{skip:int} }<{priority}>1 - {host^} {component^} {pid} {msgid^} {structured} {content}"),
            TextFormat.of(
                    "haproxy",
                    "HAProxy, with or without a syslog header",
                    "{?<{priority}>}{?{time:syslog} {host} {tag} }{client^:}:{client_port:int} [{time}] "
                            + "{content}{frontend} {backend^/}/{server} {timers} {status:status} {bytes:num} "
                            + "{skip} {skip} {termination} ",
                    "{?<{priority}>}{?{time:syslog} {host} {tag} }{client^:}:{client_port:int} [{time}] "
                            + "{content}{frontend} {backend^/}/{server} {timers} {bytes:num} {termination} "),
            TextFormat.of(
                    "syslog",
                    "syslog, RFC 3164, with or without priority, year or ISO times; journalctl",
                    "{?<{priority}>}{time:syslog} {host} {tag} {content}",
                    "<{priority}>{time} {host} {tag} {content}",
                    "<{priority}>{time} {tag} {content}",
                    "<{priority}>{time} {host} {content}",
                    "{time:syslog} {tag} {content}",
                    "{time:syslog} {host:known} {content}",
                    "{time:digits} {host} {tag:clear} {content}",
                    "{time:digits} {host:known} {tag} {content}"),
            TextFormat.of(
                    "cri",
                    "containers under Kubernetes (CRI), whose own lines are read in turn",
                    "{time:digits} {stream:stream} F {content:inner}",
                    "{time:digits} {stream:stream} F:{skip} {content:inner}",
                    "{time:digits} {stream:stream} P {content:partial}"),
            TextFormat.of(
                    "klog",
                    "Kubernetes components and glog",
                    "{level:letter}{time:digits} {thread:int} {source:source}] {content}"),
            TextFormat.of(
                    "logcat",
                    "Android: threadtime, time, brief and long",
                    "{time:digits} {pid:int} {tid:int} {level:letter} {component:text}: {content}",
                    "{time:digits} {level:letter}/{component:text}(~{pid:int}): {content}",
                    "{level:letter}/{component:text}(~{pid:int}): {content}",
                    "[ {time:digits} {pid:int}:~{tid} {level:letter}/{component:text} ]{more}",
                    "{content}--------- beginning of "),
            TextFormat.of(
                    "bgl",
                    "Blue Gene/L RAS events",
                    "{label} {time:unix} {skip} {node} {nanos} {skip} {type} {component} {level} {content}"),
            TextFormat.of(
                    "thunderbird",
                    "syslog collected by a cluster: label, Unix time, date, host, then a syslog line",
                    "{label} {time:unix} {skip} {host^} {skip} {skip:int} {skip} {location} {tag} {content}",
                    "{label} {time:unix} {skip} {host^} {skip} {skip:int} {skip} {location} {content}"),
            TextFormat.of(
                    "hpc",
                    "High performance cluster events",
                    "{event:int} {node} {component} {state} {time:unix} {flag:int} {content}"),
            TextFormat.of("healthapp", "Android HealthApp", "{time:digits}|{component^|}|{pid:int}|{content}"),
            TextFormat.of("proxifier", "Proxifier", "[{time:dotted}] {component:text} - {content}"),
            TextFormat.of(
                    "cbs",
                    "Windows component based servicing, DISM",
                    "{time:digits}, {level} {component:capitals} {content}",
                    "{time:digits}, {level} {content}"),
            TextFormat.of(
                    "access",
                    "Apache and nginx access logs: common, combined, with a virtual host, with further values",
                    "{remote} {ident} {user^} " + REQUEST,
                    "{vhost} {remote} {ident} {user^} " + REQUEST,
                    "{remote} {ident} {user:text} " + REQUEST),
            TextFormat.of(
                    "squid",
                    "Squid access log",
                    "{time:unix} {elapsed:int} {content}{remote} {result^/}/{status:status} {bytes:num} {method} {path} "
                            + "{user} {hierarchy} {type}"),
            TextFormat.of(
                    "apache-error",
                    "Apache error log, 2.2 and 2.4",
                    "[{time:named}] [{?{module^:}}:{level}] [pid {pid:int}{?:tid {tid:int}}] "
                            + "{content}{?{?({skip:paren}){skip:text}: }[client {client^]}]}",
                    "[{time:named}] [{?{module^:}}:{level}] {content}{?[client {client^]}]}",
                    "[{time:named}] [{level}] {content}{?[client {client^]}]}"),
            TextFormat.of(
                    "nginx-error",
                    "nginx error log",
                    "{time:digits} [{level}] {pid:int}#{tid:int}: {?*{connection:int} }{content}"),
            TextFormat.of(
                    "postgresql",
                    "PostgreSQL server log",
                    PGBADGER + "{level:capitals}:  {content}",
                    PGBADGER + "{content}{part:detail}:  ",
                    "{time:digits} [{pid:int}{?-{session:int}}] {?{user^@}@{database^} }{level:capitals}:  {content}",
                    "{time:digits} [{pid:int}{?-{session:int}}] {?{user^@}@{database^} }{content}{part:detail}:  ",
                    "{time:digits} {user^@}@{database^} [{pid:int}] {level:capitals}:  {content}"),
            TextFormat.of(
                    "mysql",
                    "MySQL and MariaDB error log",
                    "{time:digits} {thread:int} [{level}] [{code:inside}] [{subsystem:inside}] {content}",
                    "{time:digits} {thread:int} [{level}] {content}"),
            TextFormat.of(
                    "redis",
                    "Redis server log",
                    "{pid:int}:{role} {time:digits} {level:mark} {content}",
                    "[{pid:int}] {time:digits} {level:mark} {content}"),
            TextFormat.of(
                    "mongodb",
                    "MongoDB before 4.4",
                    "{time:digits} {level:letter}{?{skip:int}} {component^} [{thread:inside}] {content}"),
            TextFormat.of(
                    "rabbitmq",
                    "RabbitMQ and Erlang's SASL reports",
                    "{time:digits} [{level}] <{process^>}> {content}",
                    "={level} REPORT==== {time:digits} ==={more}"),
            TextFormat.of(
                    "elasticsearch",
                    "Elasticsearch, OpenSearch, Logstash",
                    "[{time:digits}][{level}~][{component:inside}] [{node:inside}]~{content}",
                    "[{time:digits}][{level}~][{component:inside}][{pipeline:inside}]~{content}",
                    "[{time:digits}][{level}~][{component:inside}]~{content}"),
            TextFormat.of(
                    "openstack",
                    "OpenStack services",
                    "{file} {time:digits} {pid:int} {level} {component} [{request_id:inside}] {content}",
                    "{time:digits} {pid:int} {level} {component:dotted} [{request_id:inside}] {content}",
                    "{time:digits} {pid:int} {level} {component:dotted} {content}"),
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
                    "{time:clock} {level} {component} [{thread:inside}] {content}",
                    "{time:clock} {level} {component} - {content}",
                    "{time:clock} {level} {component:logger}: {content}",
                    "{time:clock} {level} {component:dotted} {content}",
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
                    "{time} {component:dotted} {method}{more}"),
            TextFormat.of(
                    "python",
                    "Python's logging, Gunicorn, Celery, Uvicorn, Loguru; NLog",
                    "{time:digits} - {component} - {level} - {content}",
                    "{time:digits} - {component} - {thread} - {level} - {content}",
                    "[{time:digits}] [{pid:int}] [{level}] {content}",
                    "[{time:digits}: {level}/{process^]}] {content}",
                    "{time:clock} | {level} | {component} - {content}",
                    "{time:digits}|{level}|{component^|}|{content}",
                    "{time:digits} {component} {level:capitals} {content}",
                    "{level:capitals}:{component^:}:{content}",
                    "{level:capitals}:  {content}"),
            TextFormat.of(
                    "ruby",
                    "Ruby's Logger, Rails",
                    "{level:letter}, [{time:digits} #{pid:int}] {level} -- : {content}",
                    "{level:letter}, [{time:digits} #{pid:int}] {level} -- {component:text}: {content}"),
            TextFormat.of("rust", "Rust's env_logger", "[{time:digits} {level} {component}] {content}"),
            TextFormat.of(
                    "go", "Go's standard log with the place in the source", "{time:digits} {source:source}: {content}"),
            TextFormat.of(
                    "dmesg",
                    "the kernel's messages with seconds since the start; the X server",
                    "[~{uptime:num}] ({level:xorg}) {content}",
                    "{?<{priority}>}[~{uptime:num}] {content}",
                    "{facility^:}~:{level}~:~[~{uptime:num}] {content}"),
            TextFormat.of(
                    "monolog",
                    "Monolog: Laravel, Symfony",
                    "[{time:digits}] {component^.}.{level:capitals}: {content}"),
            TextFormat.of(
                    "samba",
                    "Samba: a line with time and place, then the message",
                    "[{time:digits},~{verbosity:int}{skip:inside}] {source^}{more}"),
            TextFormat.of(
                    "compose",
                    "containers of Docker Compose, whose own lines are read in turn",
                    "{component} | {content:inner}"),
            TextFormat.of(
                    "audit",
                    "Linux audit log",
                    "{?node={host^ } }type={component^} msg=audit({time}:{serial:int}):~{content}"),
            TextFormat.of("pacman", "pacman", "[{time:digits}] [{component:capitals}] {content}"));

    private TextCatalog() {}

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
