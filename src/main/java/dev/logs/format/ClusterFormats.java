package dev.logs.format;

import java.util.List;

/** Part of the {@link TextCatalog}: logs of supercomputers and of applications that log in a way of their own. */
final class ClusterFormats {

    static final List<TextFormat> ALL = List.of(
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
                    "openstack",
                    "OpenStack services",
                    "{file} {time:digits} {pid:int} {level} {component} [{request_id:inside}] {content}",
                    "{time:digits} {pid:int} {level} {component:dotted} [{request_id:inside}] {content}",
                    "{time:digits} {pid:int} {level} {component:dotted} {content}"));

    private ClusterFormats() {}
}
