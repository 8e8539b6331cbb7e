import { lastPanic } from './wasm-engine.mjs';

/** JSON-RPC code of every failure the native engine reports. */
const ENGINE_FAILURE = 4466;

/**
 * PostgreSQL's and the network's codes, as the Prisma codes its CLI reacts to.
 * @type {Record<string, string>}
 */
const PRISMA_CODES = {
  '28P01': 'P1000',
  28000: 'P1010',
  '3D000': 'P1003',
  ECONNREFUSED: 'P1001',
  ENOTFOUND: 'P1001',
  EHOSTUNREACH: 'P1001',
  ETIMEDOUT: 'P1002',
};

/** @param {unknown} error @param {string} key */
function text(error, key) {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Turns whatever the engine or the driver threw into the error object the
 * Prisma CLI expects from its engine.
 *
 * @param {unknown} thrown
 * @param {(id: number) => unknown} [original] the driver's error behind one the
 *   engine only numbers
 */
export function describeFailure(thrown, original) {
  const trace = text(thrown, 'message') ?? String(thrown);
  const number = /External error id#(\d+)/.exec(trace)?.[1];
  const error = (number === undefined ? undefined : original?.(Number(number))) ?? thrown;
  const migration = /migration_name="([^"]+)"/.exec(trace)?.[1];
  const code = text(error, 'code');
  const reason = lastPanic() || text(error, 'message') || code || String(error);
  return {
    code: ENGINE_FAILURE,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: lastPanic() !== '',
      message: migration === undefined ? reason : `Migration ${migration} failed${code ? ` (${code})` : ''}: ${reason}`,
      error_code: migration === undefined ? PRISMA_CODES[code ?? ''] : 'P3018',
      meta: null,
    },
  };
}
