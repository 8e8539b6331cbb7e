import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip } from 'node:zlib';
import { createTaggedStore } from '@/lib/config/tagged-store';

/*
 * Pages that Next.js answers from what it keeps (lib/config/page-cache.ts) are taken down as they were sent, and sent again as they are: Next.js finds out anew
 * each time which page an address means, puts it together and compresses it, which takes ten times as long
 * (docs/decisions/2026-11-30-kept-answers.md).
 */

/** Of all that is kept together. A page has ten to a hundred kilobytes, compressed. */
const MOST_BYTES = 64 * 1024 * 1024;
const LARGEST_BYTES = 4 * 1024 * 1024;
/** Better than gzip at the same time: each page is compressed so once. */
const BROTLI_QUALITY = 5;

/** By which Next.js says that it has made nothing anew. */
const STATE_HEADER = 'x-nextjs-cache';
/** A part of a page that a script fetches, a part of an answer, an answer to one person. */
const OF_OTHERS = ['rsc', 'next-router-prefetch', 'next-router-state-tree', 'range', 'authorization', 'cookie'];
/** Of a connection, or worked out here. */
const OF_THE_WAY = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);

type Encoding = 'br' | 'gzip' | 'identity';

interface KeptAnswer {
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

export interface KeptAnswers {
  /** Answers what is kept. @returns whether it did */
  send(asked: IncomingMessage, response: ServerResponse): boolean;
  /** Takes down what somebody else answers, if it may be kept. To be called before anything is sent. */
  watch(asked: IncomingMessage, response: ServerResponse): void;
  /** Whatever may have changed: Next.js still keeps what has not, and is asked once more. */
  expireEverything(): void;
}

const isForEverybody = ({ method, url = '', headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !url.includes('?') &&
  OF_OTHERS.every((name) => headers[name] === undefined);

/** The forms that whoever asks takes, the smallest first. */
function encodingsFor({ headers }: IncomingMessage): readonly Encoding[] {
  const taken = String(headers['accept-encoding'] ?? '');
  if (!/\bgzip\b/.test(taken)) return ['identity'];
  return /\bbr\b/.test(taken) ? ['br', 'gzip'] : ['gzip'];
}

/** Where no address of the register is set, a page names the one that was asked for. */
const keyOf = ({ url, headers }: IncomingMessage, encoding: Encoding): string =>
  [encoding, headers['x-forwarded-proto'], headers['x-forwarded-host'], headers.host, url].join(' ');

function listHeaders(response: ServerResponse): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !OF_THE_WAY.has(name)));
}

/** Whether an answer that has been sent is a page that Next.js keeps. */
const isKeptPage = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  response.getHeader(STATE_HEADER) === 'HIT' &&
  String(response.getHeader('content-type')).startsWith('text/html') &&
  !response.hasHeader('set-cookie');

/** All bytes that are sent, once that is done; null where there are too many. */
function takeDown(response: ServerResponse, done: (body: Buffer | null) => void): void {
  const { write, end } = response;
  const chunks: Buffer[] = [];
  let size = 0;
  const note = (given: unknown, encoding: unknown): void => {
    if (typeof given !== 'string' && !(given instanceof Uint8Array)) return;
    const chunk =
      typeof given === 'string'
        ? Buffer.from(given, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(given);
    size += chunk.length;
    if (size <= LARGEST_BYTES) chunks.push(chunk);
  };
  response.write = ((...given: [unknown, unknown]) => {
    note(...given);
    return Reflect.apply(write, response, given) as boolean;
  }) as ServerResponse['write'];
  response.end = ((...given: [unknown, unknown]) => {
    note(...given);
    // What has been said is for `write` no matter any more: it must not be taken down twice.
    response.write = write;
    return Reflect.apply(end, response, given) as ServerResponse;
  }) as ServerResponse['end'];
  response.once('finish', () => done(size <= LARGEST_BYTES ? Buffer.concat(chunks) : null));
}

async function inBrotli({ headers, body }: KeptAnswer): Promise<KeptAnswer> {
  const plain = await promisify(gunzip)(body);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  return {
    headers: { ...headers, 'content-encoding': 'br' },
    body: await promisify(brotliCompress)(plain, { params }),
  };
}

export function keepAnswers(mostBytes = MOST_BYTES): KeptAnswers {
  const store = createTaggedStore<KeptAnswer>(mostBytes);
  const keep = (key: string, value: KeptAnswer, since: number): boolean =>
    store.set(key, { value, tags: [], bytes: value.body.length + 2 * key.length + 2_048 }, since);

  return {
    expireEverything: store.expireEverything,
    send(asked, response) {
      if (!isForEverybody(asked)) return false;
      for (const encoding of encodingsFor(asked)) {
        const kept = store.get(keyOf(asked, encoding));
        if (!kept) continue;
        const { etag } = kept.headers;
        const known = (asked.headers['if-none-match'] ?? '').split(/,\s*/);
        if (etag !== undefined && known.includes(String(etag))) {
          const { 'content-encoding': _encoding, 'content-type': _type, ...headers } = kept.headers;
          response.writeHead(304, headers).end();
        } else {
          response.writeHead(200, { ...kept.headers, 'content-length': kept.body.length });
          response.end(asked.method === 'HEAD' ? undefined : kept.body);
        }
        return true;
      }
      return false;
    },
    watch(asked, response) {
      if (asked.method !== 'GET' || !isForEverybody(asked)) return;
      const since = store.now();
      const keys = encodingsFor(asked).map((encoding) => [encoding, keyOf(asked, encoding)] as const);
      takeDown(response, (body) => {
        if (body === null || !isKeptPage(response)) return;
        const answer = { headers: listHeaders(response), body };
        const sent = String(response.getHeader('content-encoding') ?? 'identity');
        for (const [encoding, key] of keys) {
          if (encoding === sent) keep(key, answer, since);
          else if (encoding === 'br' && sent === 'gzip')
            inBrotli(answer).then(
              (smaller) => keep(key, smaller, since),
              () => undefined,
            );
        }
      });
    },
  };
}
