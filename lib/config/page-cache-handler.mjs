/**
 * What Next.js asks for kept pages. It loads this file as it stands, once more for every bundle, and makes an object for each
 * request: so there is nothing in it but the way to what the process keeps (lib/config/page-cache.ts).
 */
const KEY = Symbol.for('praesenzregister');

/** @typedef {import('./page-cache').PageCache} PageCache */
const holder = /** @type {{ [KEY]?: Map<string, PageCache> }} */ (/** @type {unknown} */ (globalThis));

/** @returns {PageCache | undefined} undefined in a build, which keeps nothing */
const pages = () => holder[KEY]?.get('pageCache');

export default class PageCacheHandler {
  #opened = pages()?.open();

  /** @param {string} key */
  async get(key) {
    return this.#opened?.get(key) ?? null;
  }

  /**
   * @param {string} key
   * @param {import('next/dist/server/lib/incremental-cache').CacheHandlerValue['value']} value
   * @param {import('./page-cache').PageContext} context
   */
  async set(key, value, context) {
    this.#opened?.set(key, value, context);
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    pages()?.expire([tags].flat());
  }

  resetRequestCache() {}
}
