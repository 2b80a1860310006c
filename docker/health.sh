#!/usr/bin/env bash
# Succeeds when this container is ready to work; the runtime image has no curl.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${INFICOND_PORT:-5080}"
printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ code _ <&3
[ "$code" = 200 ]
