# $1 is the number of versions that stay: an upgrade leaves one.
if [ "$1" = 0 ] && [ -d /run/systemd/system ]; then
  systemctl disable --now logs-prune.timer logs-compact.timer >/dev/null 2>&1 || :
fi
