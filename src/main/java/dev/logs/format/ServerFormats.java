package dev.logs.format;

import java.util.List;

/** Part of the {@link TextCatalog}: databases, message brokers and other servers. */
final class ServerFormats {

    /** What pgBadger asks for in front of PostgreSQL's messages. */
    private static final String PGBADGER =
            "{time:digits} [{pid:int}]:~[{line:int}-{skip:int}] user={?{user^,}},db={?{database^,}}{?,app={?{app^,}},client={client^ }} ";

    static final List<TextFormat> ALL = List.of(
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
            TextFormat.of("nats", "NATS", "[{pid:int}] {time:digits} [{level}] {content}"),
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
            TextFormat.of("zabbix", "Zabbix", "{pid:int}:{time:digits} {content}"),
            TextFormat.of(
                    "asterisk", "Asterisk", "[{time}] {level}[{pid:int}]{?[{call:inside}]} {component}: {content}"),
            TextFormat.of(
                    "samba",
                    "Samba: a line with time and place, then the message",
                    "[{time:digits},~{verbosity:int}{skip:inside}] {source^}{more}"));

    private ServerFormats() {}
}
