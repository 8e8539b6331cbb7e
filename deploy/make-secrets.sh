#!/bin/sh
# Makes the secrets of compose.yaml once, in deploy/secrets; those that are there stay. The containers' accounts read
# them through the folder that only its owner may enter.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets legal backups tls acme
chmod 700 secrets
umask 022
make() {
  [ -e "secrets/$1" ] || printf '%s\n' "$2" >"secrets/$1"
}
make database-password "$(openssl rand -hex 32)"
make database-url "postgresql://postgres:$(cat secrets/database-password)@database:5432/praesenzregister"
make app-database-url "postgresql://praesenzregister_web:$(openssl rand -hex 32)@database:5432/praesenzregister"
make session-secret "$(openssl rand -base64 48 | tr -d '\n')"
make actions-key "$(openssl rand -base64 32)"
make backup-passphrase "$(openssl rand -base64 24)"
echo "Keep secrets/backup-passphrase and secrets/session-secret elsewhere, too: a backup cannot be read without the one."
