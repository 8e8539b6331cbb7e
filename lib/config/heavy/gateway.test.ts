import { createServer, request, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHeavyGateway } from '@/lib/config/heavy/gateway';

const MATRIX = '/netzwerke/kreis/matrix?axis=time';
const DOWNLOAD = '/api/v1/networks/kreis/attendances.csv';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server with the gateway before it, and one that makes what takes long. */
async function serve(make: RequestListener) {
  const made: IncomingMessage[] = [];
  const second = await listen((asked, response) => {
    made.push(asked);
    make(asked, response);
  });
  const gateway = openHeavyGateway(() => Promise.resolve(second));
  closing.push(gateway.expireEverything);
  const port = await listen((asked, response) => {
    const pass = () => void response.end('made here');
    if (!gateway.take(asked, response, pass)) pass();
  });
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  return { ask, gateway, made, port };
}

/** Answers are held back until they are let go, in the order in which they were asked for. */
function held() {
  const waiting: ServerResponse[] = [];
  return {
    waiting,
    make: ((_, response) => void waiting.push(response)) as RequestListener,
    has: (count: number) => vi.waitFor(() => expect(waiting).toHaveLength(count), { timeout: 10_000 }),
  };
}

describe('what takes long', () => {
  it('is made by the second server, and everything else is not', async () => {
    const { ask, made } = await serve((_, response) => response.end('made there'));
    expect((await ask('/netzwerke/kreis')).body).toBe('made here');
    expect((await ask(MATRIX)).body).toBe('made there');
    expect(made.map(({ url }) => url)).toEqual([MATRIX]);
  });

  it('is made once and kept, until something changes that it shows', async () => {
    let count = 0;
    const { ask, gateway } = await serve((_, response) => response.end(`state ${(count += 1)}`));
    const first = await ask(MATRIX);
    expect(first.body).toBe('state 1');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect((await ask(MATRIX)).body).toBe('state 1');
    expect((await ask(MATRIX, { headers: { 'if-none-match': etag } })).status).toBe(304);
    gateway.expire(['network:anderes']);
    expect((await ask(MATRIX)).body).toBe('state 1');
    gateway.expire(['network:kreis']);
    const second = await ask(MATRIX, { headers: { 'if-none-match': etag } });
    expect([second.status, second.body]).toEqual([200, 'state 2']);
    gateway.expireEverything();
    expect((await ask(MATRIX)).body).toBe('state 3');
  });

  it('is made once for all who ask meanwhile, and anew for who asks after a change', async () => {
    const { waiting, make, has } = held();
    const { ask, gateway } = await serve(make);
    const before = [ask(MATRIX), ask(MATRIX)];
    await has(1);
    gateway.expire(['network:kreis']);
    const after = ask(MATRIX);
    await has(2);
    waiting[0]?.end('old');
    waiting[1]?.end('new');
    expect((await Promise.all(before)).map(({ body }) => body)).toEqual(['old', 'old']);
    expect((await after).body).toBe('new');
    // What was begun before the change is not kept.
    expect((await ask(MATRIX)).body).toBe('new');
  });

  it('has nothing of one person in it where it is kept, and is not kept where it is for one', async () => {
    const { ask, made } = await serve((asked, response) => response.end(asked.headers.cookie ?? 'nobody'));
    const headers = { cookie: 'session=secret' };
    expect((await ask(MATRIX, { headers })).body).toBe('nobody');
    for (const expected of ['session=secret', 'session=secret'])
      expect((await ask(`${DOWNLOAD}?drafts=1`, { headers })).body).toBe(expected);
    expect(made).toHaveLength(3);
  });

  it('tells its headers alone to who wants no more, and is kept', async () => {
    const { ask, made } = await serve((_, response) => response.end('made there'));
    const [head, get] = [await ask(MATRIX, { method: 'HEAD' }), await ask(MATRIX)];
    expect([head.status, head.body, get.body]).toEqual([200, '', 'made there']);
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    expect(head.headers.get('content-length')).toBe('10');
    expect(made.map(({ method }) => method)).toEqual(['GET']);
  });

  it('is handed on as it is where it is no success, and not kept', async () => {
    const { ask, made } = await serve((_, response) => response.writeHead(307, { Location: '/netzwerke/kreis' }).end());
    for (const place of [1, 2]) {
      const { status, headers } = await ask(MATRIX);
      expect([place, status, headers.get('location')]).toEqual([place, 307, '/netzwerke/kreis']);
    }
    expect(made).toHaveLength(2);
  });

  it('is refused beyond a bound, to programs in a word, with when to try again', async () => {
    const { waiting, make, has } = held();
    const { ask } = await serve(make);
    const asked = Array.from({ length: 14 }, (_, place) => ask(`${MATRIX}&from=${2000 + place}`));
    await has(2);
    const [page, download] = [await ask(`${MATRIX}&from=1999`), await ask(DOWNLOAD)];
    expect([page.status, page.headers.get('retry-after'), page.headers.get('x-register-fault')]).toEqual([
      503,
      '5',
      'busy',
    ]);
    expect([download.status, download.body]).toEqual([503, '{"error":"busy"}']);
    for (let count = 1; count <= 14; count += 1) {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThanOrEqual(count));
      waiting[count - 1]?.end('made');
    }
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 200));
  });

  it('is no longer made for who has gone', async () => {
    const { waiting, make, has } = held();
    const { port } = await serve(make);
    const asked = request({ port, path: MATRIX }).on('error', () => undefined);
    asked.end();
    await has(1);
    const ended = once(waiting[0] as ServerResponse, 'close');
    asked.destroy();
    await ended;
    expect(waiting[0]?.writableFinished).toBe(false);
  });

  it('is cut off where it breaks off, and not kept', async () => {
    let count = 0;
    const { ask } = await serve((_, response) => {
      count += 1;
      if (count > 1) return void response.end('whole');
      response.write('a,b\r\n');
      setImmediate(() => response.destroy());
    });
    await expect(ask(DOWNLOAD).then(({ status }) => status)).rejects.toThrow();
    expect((await ask(DOWNLOAD)).body).toBe('whole');
  });

  it('is made here where there is no second server', async () => {
    const gateway = openHeavyGateway(() => Promise.reject(new Error('It does not start.')));
    const port = await listen((asked, response) => {
      if (!gateway.take(asked, response, () => void response.end('made here'))) response.end();
    });
    expect(await (await fetch(`http://127.0.0.1:${port}${MATRIX}`)).text()).toBe('made here');
  });
});

describe('downloads', () => {
  it('of readers who take nothing do not hold up the next', async () => {
    const row = 'x'.repeat(1023) + '\n';
    const { port, ask } = await serve((_, response) => response.end(row.repeat(8_192)));
    const slow = await Promise.all(
      ['members', 'meetings', 'accounts'].map(async (table) => {
        const asked = request({ port, path: `/api/v1/networks/kreis/${table}.csv` });
        asked.end();
        const [response] = (await once(asked, 'response')) as [IncomingMessage];
        return response.pause();
      }),
    );
    expect((await ask(DOWNLOAD)).body).toHaveLength(8_192 * 1024);
    // They still get all of it, whenever they take it.
    for (const response of slow) expect(await text(response)).toHaveLength(8_192 * 1024);
  });
});
