package dev.logs.format;

import java.util.List;

/** Part of the {@link TextCatalog}: the logging libraries of other languages. */
final class LanguageFormats {

    static final List<TextFormat> ALL = List.of(
            TextFormat.of("lambda", "AWS Lambda", "{time:digits} {request_id:uuid} {level:capitals} {content}"),
            TextFormat.of(
                    "python",
                    "Python's logging, Gunicorn, Celery, Loguru, Airflow, Odoo, Salt, fail2ban; NLog",
                    "{time:digits} - {component} - {level} - {content}",
                    "{time:digits} - {component} - {thread} - {level} - {content}",
                    "[{time:digits}] [{pid:int}] [{level}] {content}",
                    "[{time:digits}: {level}/{process^]}] {content}",
                    "{time:clock} | {level} | {component} - {content}",
                    "{time:digits}|{level}|{component^|}|{content}",
                    "[{time:digits}] {source:braces} {level:capitals} - {content}",
                    "{time:digits} {component:dotted} [{pid:int}]:~{level:capitals} {content}",
                    "{time:digits} {pid:int} {level:capitals} {database^} {component:dotted}: {content}",
                    "{time:digits} [{component^: }~:{line:int}~][{level}~]{?[{pid:int}]} {content}",
                    "{time:digits} {component} {level:capitals} {content}",
                    "{level:capitals}:{component^:}:{content}"),
            TextFormat.of(
                    "ruby",
                    "Ruby's Logger, Rails, Sidekiq",
                    "{level:letter}, [{time:digits} #{pid:int}] {level} -- : {content}",
                    "{level:letter}, [{time:digits} #{pid:int}] {level} -- {component:text}: {content}",
                    "{time:digits} pid={pid:int} tid={tid^} {level:capitals}: {content}",
                    "{time:digits} {pid:int} TID-{tid^} {level:capitals}: {content}"),
            TextFormat.of("rust", "Rust's env_logger", "[{time:digits} {level} {component}] {content}"),
            TextFormat.of(
                    "go",
                    "Go's standard log with the place in the source, zap's console form, etcd",
                    "{time:digits} {source:source}: {content}",
                    "{time:digits} {level} {source:source} {content}",
                    "{time:digits} {level} {component} {source:source} {content}",
                    "{time:digits} {level:letter} | {component}: {content}"),
            TextFormat.of(
                    "monolog",
                    "Monolog: Laravel, Symfony",
                    "[{time:digits}] {component^.}.{level:capitals}: {content}"));

    private LanguageFormats() {}
}
