import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import { keepAnswers } from '@/lib/config/kept-answers';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const ETAG = 'W/"a"';
const PAGE = '<!doctype html><title>Netzwerke</title>'.repeat(20);

/** As Next.js answers: from what it keeps unless told otherwise, compressed where that is asked for. */
function answer({ headers }: IncomingMessage, response: ServerResponse, state = 'HIT', page = PAGE): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('x-nextjs-cache', state);
  response.setHeader('ETag', ETAG);
  if (!/gzip/.test(String(headers['accept-encoding']))) {
    response.write(page.slice(0, 10));
    response.end(page.slice(10));
    return;
  }
  response.setHeader('Content-Encoding', 'gzip');
  response.end(gzipSync(page));
}

async function serve(make: (asked: IncomingMessage, response: ServerResponse) => void = answer) {
  const kept = keepAnswers();
  let made = 0;
  const server = createServer((asked, response) => {
    if (kept.send(asked, response)) return;
    kept.watch(asked, response);
    made += 1;
    make(asked, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ask = async (headers: Record<string, string> = {}, path = '/netzwerke', method = 'GET') => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: 'register.example', ...headers } });
    asked.end();
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    return { status: reply.statusCode, headers: reply.headers, body: await buffer(reply) };
  };
  return { ask, kept, made: () => made };
}

it('sends a kept page as it was sent, without asking again, until anything changes', async () => {
  const { ask, kept, made } = await serve();
  const first = await ask();
  const second = await ask();
  expect([made(), second.status, second.body.toString()]).toEqual([1, 200, PAGE]);
  expect(first.body.toString()).toBe(PAGE);
  expect(second.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', etag: ETAG });
  kept.expireEverything();
  await ask();
  expect(made()).toBe(2);
});

it('sends to each reader the smallest form it takes', async () => {
  const { ask, made } = await serve();
  await ask({ 'accept-encoding': 'gzip, br' });
  const small = await vi.waitFor(async () => {
    const one = await ask({ 'accept-encoding': 'gzip, br' });
    expect(one.headers['content-encoding']).toBe('br');
    return one;
  });
  expect(brotliDecompressSync(small.body).toString()).toBe(PAGE);
  const other = await ask({ 'accept-encoding': 'gzip' });
  expect([other.headers['content-encoding'], gunzipSync(other.body).toString()]).toEqual(['gzip', PAGE]);
  const plain = await ask();
  expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, PAGE]);
  expect(made()).toBe(2);
});

it('says to whoever has the page that it is the same', async () => {
  const { ask } = await serve();
  await ask();
  const same = await ask({ 'if-none-match': `"b", ${ETAG}` });
  expect([same.status, same.body.length, same.headers.etag]).toEqual([304, 0, ETAG]);
  expect((await ask({ 'if-none-match': '"b"' })).status).toBe(200);
  const head = await ask({}, '/netzwerke', 'HEAD');
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(PAGE.length)]);
});

it.each([
  ['parts of pages', { rsc: '1' }, '/netzwerke'],
  ['what is asked for with a cookie', { cookie: 'praesenzregister=1' }, '/netzwerke'],
  ['what is asked for with a question', {}, '/netzwerke?seite=2'],
  ['parts of answers', { range: 'bytes=0-1' }, '/netzwerke'],
])('leaves %s alone', async (_, headers, path) => {
  const { ask, made } = await serve();
  await ask();
  await ask(headers as Record<string, string>, path);
  await ask(headers as Record<string, string>, path);
  expect(made()).toBe(3);
});

it('keeps pages of one address apart from those of another host', async () => {
  const { ask, made } = await serve((asked, response) => answer(asked, response, 'HIT', String(asked.headers.host)));
  await ask();
  expect((await ask({ host: 'other.example' })).body.toString()).toBe('other.example');
  expect((await ask()).body.toString()).toBe('register.example');
  expect(made()).toBe(2);
});

it('keeps nothing that was made for the request, that failed, or that was under way when something changed', async () => {
  const anew = await serve((asked, response) => answer(asked, response, 'MISS'));
  await anew.ask();
  await anew.ask();
  expect(anew.made()).toBe(2);
  const failing = await serve((asked, response) => {
    response.statusCode = 404;
    answer(asked, response);
  });
  await failing.ask();
  await failing.ask();
  expect(failing.made()).toBe(2);
  const changing = await serve((asked, response) => {
    if (changing.made() === 1) changing.kept.expireEverything();
    answer(asked, response);
  });
  await changing.ask();
  await changing.ask();
  await changing.ask();
  expect(changing.made()).toBe(2);
});
