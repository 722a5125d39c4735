package dev.logs.format;

import java.util.List;

/** Part of the {@link TextCatalog}: lines with little to tell them by, which are tried last. */
final class BareFormats {

    static final List<TextFormat> ALL = List.of(
            TextFormat.of(
                    "dmesg",
                    "the kernel's messages with seconds since the start; the X server",
                    "[~{uptime:decimal}] ({level:xorg}) {content}",
                    "{?<{priority}>}[~{uptime:decimal}] {content}",
                    "{facility^:}~:{level}~:~[~{uptime:decimal}] {content}"),
            TextFormat.of(
                    "audit",
                    "Linux audit log",
                    "{?node={host^ } }type={component^} msg=audit({time}:{serial:int}):~{content}"),
            TextFormat.of("pacman", "pacman", "[{time:digits}] [{component:capitals}] {content}"),
            TextFormat.of(
                    "compose",
                    "containers of Docker Compose, whose own lines are read in turn",
                    "{component} | {content:inner}"),
            TextFormat.of(
                    "level",
                    "lines that begin with a level and have no time: Maven, Uvicorn, CoreDNS",
                    "[{level:capitals}~] {content}",
                    "{level:capitals}: {content}"));

    private BareFormats() {}
}
