# {{jreleaserCreationStamp}}
FROM {{dockerBaseImage}} AS unpacked
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends unzip
COPY assembly/ /
RUN unzip -q {{distributionArtifactFile}} && mv {{distributionArtifactRootEntryName}} image

FROM {{dockerBaseImage}}
{{#dockerLabels}}
LABEL {{.}}
{{/dockerLabels}}
COPY --from=unpacked /image /usr/local
RUN useradd --system --home-dir /logs --no-create-home logs && install -d -o logs -g logs -m 2770 /logs
USER logs
VOLUME /logs
ENTRYPOINT ["/usr/local/bin/logs"]
