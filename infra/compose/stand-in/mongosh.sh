#!/usr/bin/env bash
export HOME="${TMPDIR:-/tmp}" NODE_NO_WARNINGS=1
[[ -w "$HOME" ]] || export HOME=/run/mongo
exec node /opt/mongosh/node_modules/mongosh/bin/mongosh.js "$@"
