# supervise.sh LOG PROGRAM ARGUMENTS... : runs a server for as long as standard input stays open.
# At its end - also when whoever held the other end was killed - the server gets SIGINT (Postgres: fast, clean shutdown),
# and SIGQUIT if that takes more than ten seconds. Two shells watch, so that killing either leaves no orphan.
trap '' INT HUP TERM
log=$1
shift
exec 3<&0 </dev/null >>"$log" 2>&1
"$@" 3<&- &
server=$!
(
  while read -r _ <&3; do :; done
  kill -INT "$server"
  tenths=0
  while kill -0 "$server" && [ "$tenths" -lt 100 ]; do
    sleep 0.1
    tenths=$((tenths + 1))
  done
  kill -QUIT "$server"
) 2>/dev/null &
watcher=$!
wait "$server"
status=$?
kill -KILL "$watcher" 2>/dev/null
exit "$status"
