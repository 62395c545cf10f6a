#!/bin/sh
# Starts kstthc.jar of this folder once over demo data that nobody keeps, asks for the first page, stops it in good order, and
# leaves kstthc.jsa: the classes of that start as the virtual machine holds them in memory. Other options: JAVA_TOOL_OPTIONS.
set -eu
port=${PORT:-18080}
data=$(mktemp -d)
SPRING_PROFILES_ACTIVE=demo APP_DATA=$data java -XX:ArchiveClassesAtExit=kstthc.jsa -jar kstthc.jar --server.port="$port" > "$data/log" &
application=$!
page() {
  bash -c "exec 3<>/dev/tcp/127.0.0.1/$port && printf 'GET /camunda/app/tasklist/default/ HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q tasklist <&3"
}
until page 2> /dev/null; do
  kill -0 $application || { cat "$data/log"; exit 1; }
  sleep 1
done
kill $application
wait $application || true
test -s kstthc.jsa
rm -r "$data"
