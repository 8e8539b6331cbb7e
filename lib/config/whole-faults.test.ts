import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { withoutScripts } from '@/lib/config/fault-pages';
import { FAULT_HEADER, sendWholeFaults } from '@/lib/config/whole-faults';

const SHELL = '<!DOCTYPE html><html id="__next_error__"><body></body></html>';

let isReady = true;
beforeAll(() =>
  sendWholeFaults({
    readPage: (fault, address) => `<h1>${fault}</h1><p>${address}</p>`,
    isDatabaseReady: async () => isReady,
  }),
);
beforeEach(() => {
  isReady = true;
});

/** What a visitor gets of a server that answers so. */
async function ask(answer: RequestListener, init?: RequestInit, address = '/mitglieder/atlantis') {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${address}`, init);
  const text = await response.text();
  server.close();
  return { status: response.status, headers: response.headers, text };
}

const answersShell =
  (status: number): RequestListener =>
  (_, response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.flushHeaders();
    response.write(SHELL.slice(0, 20));
    response.end(SHELL.slice(20));
  };

it('what does not exist is answered by a whole page under the same status', async () => {
  const { status, headers, text } = await ask(answersShell(404));
  expect([status, text]).toEqual([404, '<h1>notFound</h1><p>/mitglieder/atlantis</p>']);
  expect(headers.get('content-length')).toBe(String(text.length));
});

it('a fault of the server says whether the database is away, and then when to try again', async () => {
  const failed = await ask(answersShell(500));
  expect([failed.status, failed.text]).toEqual([500, '<h1>failure</h1><p>/mitglieder/atlantis</p>']);
  isReady = false;
  const away = await ask(answersShell(500));
  expect([away.status, away.text]).toEqual([503, '<h1>databaseAway</h1><p>/mitglieder/atlantis</p>']);
  expect(away.headers.get('retry-after')).toBe('30');
});

it('an address that cannot be read is no fault of the server', async () => {
  const { status, text } = await ask(answersShell(500), undefined, '/api/v1/networks/%E0%A4%A/matrix.csv');
  expect([status, text.slice(0, 18)]).toEqual([400, '<h1>malformed</h1>']);
});

it('a compressed shell leaves nothing of its compression behind', async () => {
  const packed = gzipSync(SHELL);
  const { status, headers, text } = await ask((_, response) => {
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Length', packed.length);
    response.writeHead(404, { 'Content-Type': 'text/html' });
    response.end(packed);
  });
  expect(status).toBe(404);
  expect(text).toContain('notFound');
  expect(headers.get('content-encoding')).toBeNull();
});

it('pages, answers to programs and data of pages stay as they are', async () => {
  const page = await ask((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<p>da</p>');
  });
  expect(page).toMatchObject({ status: 200, text: '<p>da</p>' });
  const json = await ask(
    (_, response) => {
      response.writeHead(404, { 'Content-Type': 'application/json' });
      response.end('{"error":"unknown"}');
    },
    undefined,
    '/api/v1/search',
  );
  expect(json).toMatchObject({ status: 404, text: '{"error":"unknown"}' });
  const data = await ask(answersShell(404), { headers: { rsc: '1' } });
  expect(data.text).toBe(SHELL);
});

it('who only asks for the head is told the length of the page', async () => {
  const { status, headers, text } = await ask(answersShell(404), { method: 'HEAD' });
  expect([status, text]).toEqual([404, '']);
  expect(Number(headers.get('content-length'))).toBeGreaterThan(0);
});

it('a page loses its scripts and what would load them, and nothing else', () => {
  const page =
    '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" href="/a.js"/></head>' +
    '<script async="" src="/b.js"></script><main>da</main><script>self.x=["\\u003c"]\n</script>';
  expect(withoutScripts(page)).toBe('<head><link rel="stylesheet" href="/a.css"/></head><main>da</main>');
});

it('a refusal of too much at once is a page that says so, in the language of the page that led there', async () => {
  const refusing: RequestListener = (_, response) => {
    response.setHeader(FAULT_HEADER, 'busy');
    response.setHeader('Retry-After', 5);
    response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end();
  };
  const page = await ask(refusing, undefined, '/en/questions');
  expect([page.status, page.text]).toEqual([503, '<h1>busy</h1><p>/en/questions</p>']);
  expect(page.headers.get('retry-after')).toBe('5');
  const headers = { referer: 'https://register.example/en/networks/kreis?a=b' };
  const download = await ask(refusing, { headers }, '/api/v1/networks/kreis/members.csv');
  expect([download.status, download.text]).toEqual([503, '<h1>busy</h1><p>/en/networks/kreis</p>']);
});
