getent group logs >/dev/null || groupadd --system logs
getent passwd logs >/dev/null ||
  useradd --system --gid logs --home-dir /logs --no-create-home --shell /sbin/nologin logs
