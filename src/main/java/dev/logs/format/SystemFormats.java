package dev.logs.format;

import java.util.List;

/** Part of the {@link TextCatalog}: what operating systems, clusters and container engines write. */
final class SystemFormats {

    static final List<TextFormat> ALL = List.of(
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
                    "syslog, RFC 3164, with or without priority, year or ISO times; journalctl, Cisco",
                    "{?<{priority}>}{time:syslog} {host} {tag} {content}",
                    "{?<{priority}>}{time:syslog} {host} {?: }{content}{level:cisco}",
                    "{?<{priority}>}{?{skip:int}: }{?*}{time:syslog}: {content}{level:cisco}",
                    "<{priority}>{time} {host} {tag} {content}",
                    "<{priority}>{time} {tag} {content}",
                    "<{priority}>{time} {host} {content}",
                    "{time:syslog} {tag} {content}",
                    "{time:syslog} {host:known} {content}",
                    "{time} {host} {tag:clear} {content}",
                    "{time:digits} {host:known} {tag} {content}"),
            TextFormat.of("heroku", "Heroku", "{time:digits} {component}[{process:inside}]: {content}"),
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
                    "macos",
                    "macOS: log show",
                    "{time:digits} 0x{thread^} {type} 0x{skip^} {pid:int} {skip:int} {component}: {content}"),
            TextFormat.of(
                    "cbs",
                    "Windows component based servicing, DISM",
                    "{time:digits}, {level} {component:capitals} {content}",
                    "{time:digits}, {level} {content}"));

    private SystemFormats() {}
}
