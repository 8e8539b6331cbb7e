#!/usr/bin/env node
/**
 * A stand-in for Prisma's native schema engine: the same JSON-RPC on standard
 * input and output, answered by the WebAssembly build of the same engine. The
 * native one is a download from a host that many networks block.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { canConnect, createDatabase } from './database.mjs';
import { describeFailure } from './failure.mjs';
import { openEngine } from './wasm-engine.mjs';

const { values, positionals } = parseArgs({
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
  allowPositionals: true,
});

/** @type {{ url?: string }} */
const datasource = values.datasource === undefined ? {} : JSON.parse(values.datasource);

function requireUrl() {
  if (datasource.url) return datasource.url;
  throw new Error(
    "No database: set DATABASE_URL, or start the register's own database with `npm start` and try again.",
  );
}

/** @type {ReturnType<typeof openEngine> | undefined} */
let opening;

/**
 * @param {string} method
 * @param {unknown} params
 */
async function answer(method, params) {
  if (method === 'getDatabaseDescription') throw new Error('getDatabaseDescription is not supported.');
  if (method === 'createDatabase') return createDatabase(requireUrl());
  const datamodels = (values.datamodels ?? []).map(
    (file) => /** @type {[string, string]} */ ([resolve(file), readFileSync(file, 'utf8')]),
  );
  opening ??= openEngine(requireUrl(), datamodels);
  const { engine: target } = await opening;
  const name = method === 'getDatabaseVersion' ? 'version' : method;
  const call = Reflect.get(target, name);
  if (typeof call !== 'function') throw new Error(`The schema engine has no method ${method}.`);
  return (await Reflect.apply(call, target, [params])) ?? {};
}

/** @param {unknown} message */
function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** @param {unknown} error */
async function failure(error) {
  const opened = await opening?.catch(() => undefined);
  return describeFailure(error, opened?.original);
}

/** @param {string} line one JSON-RPC request */
async function handle(line) {
  const { id, method, params } = JSON.parse(line);
  // The caller's answer to one of our "print" requests.
  if (method === undefined) return;
  // A panic inside WebAssembly reaches JavaScript outside of any promise.
  process.once('uncaughtException', (error) => {
    send({ jsonrpc: '2.0', id, error: describeFailure(error) });
    process.exit(101);
  });
  try {
    const result = await answer(method, params);
    if (method === 'diff' && typeof result.stdout === 'string') {
      send({ jsonrpc: '2.0', id: `print-${id}`, method: 'print', params: { content: result.stdout } });
    }
    send({ jsonrpc: '2.0', id, result });
  } catch (error) {
    send({ jsonrpc: '2.0', id, error: await failure(error) });
  } finally {
    process.removeAllListeners('uncaughtException');
  }
}

/** The engine's second face: `cli can-connect-to-database | create-database`. */
async function runCommand(/** @type {string | undefined} */ command) {
  try {
    if (command === 'can-connect-to-database') await canConnect(requireUrl());
    else if (command === 'create-database') await createDatabase(requireUrl());
    else throw new Error(`The schema engine has no command ${command}.`);
  } catch (error) {
    const { data } = describeFailure(error);
    const fields = { message: data.message, error_code: data.error_code };
    // The caller drops the first line and reads the rest as JSON log records.
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`);
    process.exitCode = 1;
  }
}

if (values.version) {
  process.stdout.write('schema-engine-wasm\n');
} else if (positionals[0] === 'cli') {
  await runCommand(positionals[1]);
} else {
  /** Requests are answered in the order they came in. */
  let queue = Promise.resolve();
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') queue = queue.then(() => handle(line));
  }
  await queue;
  process.exit(0);
}
