import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createCatalogueAdapter } from './catalogue-adapter.mjs';

/**
 * The WebAssembly build reports a Rust panic through this global; without it a
 * panic would surface as an unreadable "unreachable executed".
 */
const panicRegistry = {
  message: '',
  /** @param {string} message */
  set_message(message) {
    panicRegistry.message = message;
  },
};

/** @type {Promise<void> | undefined} */
let loading;

async function load() {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panicRegistry });
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': /** @type {WebAssembly.ModuleImports} */ ({ ...bindings }),
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start !== 'function') throw new Error("The schema engine's WebAssembly has no start function.");
  start();
}

/**
 * Opens the schema engine on one database.
 *
 * `original` gives back the driver's own error for one the engine only knows by
 * number ("External error id#0"), or undefined.
 *
 * @param {string} url PostgreSQL connection string
 * @param {[path: string, content: string][]} datamodels Prisma schema files
 */
export async function openEngine(url, datamodels) {
  loading ??= load();
  await loading;
  const adapter = bindMigrationAwareSqlAdapterFactory(createCatalogueAdapter(url));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => undefined,
    adapter,
  );
  /** @param {number} id */
  const original = (id) => adapter.errorRegistry.consumeError(id)?.error;
  return { engine, original };
}

/** The message of the last panic inside the engine, empty when there was none. */
export function lastPanic() {
  return panicRegistry.message;
}
