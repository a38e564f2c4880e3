#!/usr/bin/env bash
# Takes what the entry point of the MongoDB image takes: mongod and its arguments, the root user by environment and file.
set -euo pipefail
[[ "$1" == mongod && " $* " == *" --keyFile "* && " $* " == *" --replSet rs0 "* ]] || { echo "What is $*?" >&2; exit 2; }
[[ -r "${*: -2:1}" || -r /run/mongo/key ]] || { echo "The key cannot be read." >&2; exit 1; }

serve=(/opt/secantus/bin/secantusd-py --storage-path /data/db --sync-on-commit --cache-size 256M --log-level WARNING)
if [[ ! -e /data/db/users-made ]]; then
  "${serve[@]}" --host 127.0.0.1 --port 27999 &
  server=$!
  for _ in $(seq 1 300); do (exec 3<>/dev/tcp/127.0.0.1/27999) 2>/dev/null && break; sleep 0.1; done
  export NEW_ROOT="$MONGO_INITDB_ROOT_USERNAME" NEW_PASSWORD_FILE="$MONGO_INITDB_ROOT_PASSWORD_FILE"
  mongosh --quiet --port 27999 --eval "db.getSiblingDB('admin').createUser({ user: process.env.NEW_ROOT,
    pwd: require('fs').readFileSync(process.env.NEW_PASSWORD_FILE, 'utf8').trim(), roles: ['root'] })"
  kill "$server"
  wait "$server" || true
  touch /data/db/users-made
fi
exec "${serve[@]}" --host 0.0.0.0 --port 27017 --auth
