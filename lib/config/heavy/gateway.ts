import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  Server,
  type ServerResponse,
} from 'node:http';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { CLIENT_ADDRESS_HEADER } from '@/lib/core/ip-address.mjs';
import { type HeavyAddress, readHeavyAddress } from '@/lib/config/heavy/addresses';
import { Spool } from '@/lib/config/heavy/spool';
import { createTurns } from '@/lib/config/heavy/turns';
import { createTaggedStore } from '@/lib/config/tagged-store';
import { FAULT_HEADER } from '@/lib/config/whole-faults';

/*
 * Answers that take long are not made in this process, which would answer nobody else meanwhile, but in a second one; a few
 * at a time, each once for all who want it, and kept until a write touches what they show. What is made is taken down at once and
 * sent at the pace of whoever asked (docs/decisions/2026-11-30-heavy-readers.md).
 */

/** One works while another one waits for the database. */
const TURNS = { atOnce: 2, waiting: 12, longestMs: 30_000 };
const TRY_AGAIN_S = 5;
const LONGEST_MS = 180_000;

/** Of all that is kept together, in files without names. */
const KEPT_BYTES = 128 * 1024 * 1024;
/** A download of ten million attendances has so many. */
const LARGEST_BYTES = 2 * 1024 * 1024 * 1024;

/** Of a connection, or worked out here. */
const OF_THE_WAY = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'etag', 'date', 'upgrade'];
/** Nothing of one person gets into what others are shown. */
const OF_A_PERSON = ['cookie', 'authorization', 'if-none-match', 'if-modified-since', 'range'];

interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Spool;
}

/** An answer that is being made, for everybody who wants it before anything changes. */
interface Flight {
  since: number;
  readers: number;
  isDone: boolean;
  gone: AbortController;
  /** Null: refused. */
  answer: Promise<Answer | null>;
}

/** The port of the server that makes answers. */
type FindPort = () => Promise<number>;

/** There is no second server: this one has to do it. */
class Alone extends Error {}

const encodingFor = ({ headers }: IncomingMessage): 'gzip' | 'identity' =>
  /\bgzip\b/.test(String(headers['accept-encoding'])) ? 'gzip' : 'identity';

const without = (headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

async function forward(port: number, asked: IncomingMessage, isShared: boolean, signal: AbortSignal) {
  const given = without(asked.headers, isShared ? [...OF_THE_WAY, ...OF_A_PERSON] : OF_THE_WAY);
  const headers = { ...given, 'accept-encoding': encodingFor(asked) };
  const method = isShared ? 'GET' : asked.method;
  const forwarded = request({ host: '127.0.0.1', port, method, path: asked.url, headers, signal, agent: false });
  if (isShared) forwarded.end();
  else asked.pipe(forwarded);
  const [reply] = (await once(forwarded, 'response', { signal })) as [IncomingMessage];
  return reply;
}

async function takeDown(reply: IncomingMessage, body: Spool): Promise<void> {
  try {
    for await (const bytes of reply as AsyncIterable<Buffer>) {
      if (body.size + bytes.length > LARGEST_BYTES) throw new Error('The answer is too large.');
      await body.append(bytes);
    }
    // A connection that is lost ends the loop as the last of the bytes does.
    if (!reply.complete) throw new Error('The answer broke off.');
    body.finish();
  } catch (error) {
    body.break();
    throw error;
  }
}

async function send(
  asked: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  const isHead = asked.method === 'HEAD';
  // Of one person's answer the second server tells the headers alone, too.
  if (body.isWhole && (!isHead || body.size > 0)) {
    const etag = `W/"${body.tag}"`;
    response.setHeader('Content-Length', body.size);
    if (status === 200) response.setHeader('ETag', etag);
    if (status === 200 && (asked.headers['if-none-match'] ?? '').split(/,\s*/).includes(etag)) {
      for (const name of ['content-encoding', 'content-length', 'content-type']) response.removeHeader(name);
      response.writeHead(304).end();
      return;
    }
  }
  response.writeHead(status);
  if (isHead) response.end();
  else await pipeline(body.read(), response);
}

/** Says why, in a page to people (lib/config/whole-faults.ts) and in a word to programs. */
function refuse(asked: IncomingMessage, response: ServerResponse, { isPage }: HeavyAddress): void {
  const isForPeople = isPage || /\btext\/html\b/.test(asked.headers.accept ?? '');
  response.setHeader('Retry-After', TRY_AGAIN_S);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Robots-Tag', 'noindex');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (isForPeople) response.setHeader(FAULT_HEADER, 'busy');
  response.setHeader('Content-Type', isForPeople ? 'text/html; charset=utf-8' : 'application/json');
  response.writeHead(503).end(isForPeople ? '' : JSON.stringify({ error: 'busy' }));
}

function fail(response: ServerResponse, { isPage }: HeavyAddress): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', isPage ? 'text/html; charset=utf-8' : 'application/json');
  response.writeHead(500).end(isPage ? '' : JSON.stringify({ error: 'failure' }));
}

export interface HeavyGateway {
  expire(tags: readonly string[]): void;
  expireEverything(): void;
  /** Answers a request if it is for what takes long. @param pass hands it on to whoever would have answered it otherwise */
  take(asked: IncomingMessage, response: ServerResponse, pass: () => void): boolean;
}

export function openHeavyGateway(findPort: FindPort): HeavyGateway {
  const turns = createTurns(TURNS);
  const kept = createTaggedStore<Answer>(KEPT_BYTES, ({ body }) => body.release());
  const flights = new Map<string, Flight>();

  function keep(key: string, tags: string[], answer: Answer, since: number): void {
    answer.body.hold();
    if (!kept.set(key, { value: answer, tags, bytes: answer.body.size }, since)) answer.body.release();
  }

  async function make(
    asked: IncomingMessage,
    flight: Flight,
    key: string | null,
    tags: string[],
  ): Promise<Answer | null> {
    const turn = await turns.take(String(asked.headers[CLIENT_ADDRESS_HEADER] ?? ''), flight.gone.signal);
    const end = () => {
      turn?.end();
      flight.isDone = true;
      if (key !== null && flights.get(key) === flight) flights.delete(key);
    };
    if (!turn) {
      end();
      return null;
    }
    try {
      const port = await findPort().catch((cause: unknown) => {
        throw new Alone('There is no second server.', { cause });
      });
      const signal = AbortSignal.any([flight.gone.signal, AbortSignal.timeout(LONGEST_MS)]);
      const reply = await forward(port, asked, key !== null, signal);
      const { statusCode: status = 500, headers } = reply;
      const answer = { status, headers: without(headers, OF_THE_WAY), body: await Spool.open() };
      void takeDown(reply, answer.body)
        .then(() => key !== null && status === 200 && keep(key, tags, answer, flight.since))
        .catch(() => undefined)
        .finally(() => {
          end();
          if (flight.readers === 0) answer.body.release();
        });
      return answer;
    } catch (error) {
      end();
      flight.gone.abort();
      throw error;
    }
  }

  function begin(asked: IncomingMessage, key: string | null, tags: string[]): Flight {
    const flight: Flight = {
      since: kept.now(),
      readers: 0,
      isDone: false,
      gone: new AbortController(),
      answer: Promise.resolve(null),
    };
    if (key !== null) flights.set(key, flight);
    flight.answer = make(asked, flight, key, tags);
    // Whoever waits for it hears of it; there may be nobody any more.
    flight.answer.catch(() => undefined);
    return flight;
  }

  /** One that began before anything changed that was told of since. */
  function join(key: string | null): Flight | undefined {
    const flight = key === null ? undefined : flights.get(key);
    return flight?.since === kept.now() && !flight.gone.signal.aborted ? flight : undefined;
  }

  function leave(flight: Flight): void {
    flight.readers -= 1;
    if (flight.readers > 0) return;
    if (flight.isDone) void flight.answer.then((answer) => answer?.body.release()).catch(() => undefined);
    else flight.gone.abort();
  }

  async function answer(
    asked: IncomingMessage,
    response: ServerResponse,
    address: HeavyAddress,
  ): Promise<'answered' | 'alone'> {
    // Of what is for everybody the whole is made also for who wants its headers alone: the next who asks takes the rest.
    const isRead = asked.method === 'GET' || asked.method === 'HEAD';
    const isShared = address.tags !== null && isRead && asked.headers.rsc === undefined;
    const key = isShared ? `${encodingFor(asked)} ${asked.url}` : null;
    const known = key === null ? undefined : kept.get(key);
    if (known) {
      await send(asked, response, known);
      return 'answered';
    }
    const flight = join(key) ?? begin(asked, key, address.tags ?? []);
    flight.readers += 1;
    let stays = true;
    const go = () => {
      if (stays) leave(flight);
      stays = false;
    };
    response.once('close', go);
    try {
      const made = await flight.answer;
      if (!stays) return 'answered';
      if (!made) refuse(asked, response, address);
      else {
        // A page is sent with its length and its tag, a download as it comes.
        if (address.isPage || asked.method === 'HEAD') await made.body.whole();
        await send(asked, response, made);
      }
      return 'answered';
    } catch (error) {
      if (error instanceof Alone && stays) return 'alone';
      throw error;
    } finally {
      go();
    }
  }

  return {
    expire: (tags) => kept.expire(tags),
    expireEverything: () => kept.expireEverything(),
    take(asked, response, pass) {
      const address = readHeavyAddress(asked.url ?? '');
      if (!address) return false;
      answer(asked, response, address).then(
        (how) => how === 'alone' && pass(),
        () => fail(response, address),
      );
      return true;
    },
  };
}

type Emit = (this: Server, event: string | symbol, ...given: unknown[]) => boolean;

/**
 * Has a gateway see every request of this process first. Next.js hands its server to nobody, and a proxy of its own would pass each
 * request through itself.
 */
export function takeRequests(take: HeavyGateway['take']): void {
  const emit = Reflect.get(Server.prototype, 'emit') as Emit;
  const taking: Emit = function emitUntaken(event, ...given) {
    const pass = () => Reflect.apply(emit, this, [event, ...given]);
    if (event !== 'request') return pass();
    const [asked, response] = given as [IncomingMessage, ServerResponse];
    return take(asked, response, pass) || pass();
  };
  Object.assign(Server.prototype, { emit: taking });
}
