/** What one process keeps once: each name stands for one value, and is written here so that no two mean the same. */
type SharedName =
  | 'database'
  | 'probe'
  | 'replica'
  | 'projector'
  | 'publicCells'
  | 'pageCache'
  | 'changeListener'
  | 'importWorker'
  | 'documents'
  | 'writeObstacle'
  | 'stills';

interface Shared<Value> {
  get(): Value | undefined;
  set(value: Value): void;
  clear(): void;
}

const KEY = Symbol.for('praesenzregister');

/**
 * A place for a value that all of a process shares. A variable of a module would not do: Next.js bundles pages, routes,
 * actions and instrumentation apart, each with a copy of the module of its own, and the development server loads modules
 * anew. This is the only file that may touch `globalThis`, beside one that is loaded as it stands
 * (lib/config/page-cache-handler.mjs); the linter holds that.
 *
 * Whoever asks for a name says the type that goes with it, so a name is asked for in one file only.
 */
export function processWide<Value>(name: SharedName): Shared<Value> {
  const holder = globalThis as { [KEY]?: Map<SharedName, unknown> };
  const values = (holder[KEY] ??= new Map());
  return {
    get: () => values.get(name) as Value | undefined,
    set: (value) => void values.set(name, value),
    clear: () => void values.delete(name),
  };
}
