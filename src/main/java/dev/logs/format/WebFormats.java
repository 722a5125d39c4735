package dev.logs.format;

import java.util.List;

/** Part of the {@link TextCatalog}: web servers, proxies and load balancers. */
final class WebFormats {

    private static final String REQUEST =
            "[{time}] {content}\"{request}\" {status:status} {bytes:num}{? \"{referer:quoted}\" \"{agent:quoted}\"}{? {extra:rest}}";

    static final List<TextFormat> ALL = List.of(
            TextFormat.of(
                    "access",
                    "Apache and nginx access logs: common, combined, with a virtual host, with further values",
                    "{remote} {ident} {user^} " + REQUEST,
                    "{vhost} {remote} {ident} {user^} " + REQUEST,
                    "{remote} {ident} {user:text} " + REQUEST,
                    "[{time:digits}] {content}\"{request}\" {status:status} {bytes:num}"),
            TextFormat.of(
                    "squid",
                    "Squid access log",
                    "{time:unix} {elapsed:int} {content}{remote} {result^/}/{status:status} {bytes:num} {method} {path} "
                            + "{user} {hierarchy} {type}"),
            TextFormat.of(
                    "elb",
                    "AWS load balancers",
                    "{type} {time:digits} {content}{balancer} {client} {target} {skip:num} {skip:num} {skip:num} {status:status} {target_status} {received:num} {sent:num} \"{request}\"",
                    "{time:digits} {content}{balancer} {client} {target} {skip:num} {skip:num} {skip:num} {status:status} {target_status} {received:num} {sent:num} \"{request}\""),
            TextFormat.of(
                    "s3",
                    "S3 access log",
                    "{owner} {bucket} [{time:digits}] {content}{remote} {requester} {request_id} {operation} {key} \"{request}\" {status:status} "),
            TextFormat.of(
                    "envoy",
                    "Envoy: application and access log",
                    "[{time:digits}][{tid:int}][{level}][{component:inside}] {?[{source:inside}] }{content}",
                    "[{time:digits}] {content}\"{request}\" {status:status} "),
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
                    "{time:digits} [{level}] {pid:int}#{tid:int}: {?*{connection:int} }{content}"));

    private WebFormats() {}
}
