import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { freeAddress, serveBeside } from '@/scripts/tests/serve-beside';
import { webVariables } from '@/scripts/tests/variables';
import { REPOSITORY } from '@/test/data';
import { routeAddresses, ROUTE_RECIPES } from './addresses';
import { builtRoutes } from './build-manifest';
import { givenGround, type Ground } from './ground';
import { send } from './requests';

/* What cannot be answered is refused with a whole page, in words, whoever asks and whatever is away. */

let ground: Ground;
beforeAll(async () => {
  ground = await givenGround('faults');
  return closeDatabase;
});

/** A page that says what it has to say without a script. */
function expectWholePage(html: string, title: string, where: string): void {
  expect(html, where).toContain('<main');
  expect(html, where).toMatch(new RegExp(`<h1[^>]*>${title}`));
  expect(html, where).not.toContain('__next_error__');
  expect(html, where).not.toContain('<script');
}

describe('an address that leads nowhere', () => {
  it.each([
    ['/gibt-es-nicht', 'Diese Seite gibt es nicht'],
    ['/mitglieder/atlantis', 'Diese Seite gibt es nicht'],
    ['/datei.txt', 'Diese Seite gibt es nicht'],
    ['/en/no-such-page', 'There is no such page'],
    ['/en/sources/nothing', 'There is no such page'],
    ['/api/unbekannt', 'Diese Seite gibt es nicht'],
    ['/admin/gibt-es-nicht', 'Diese Seite gibt es nicht'],
  ])('%s is told so on a whole page', async (address, title) => {
    // The second time it comes from the cache, where there is one.
    for (const response of [await send(address, { cookie: null }), await send(address, { cookie: null })]) {
      expect(response.status).toBe(404);
      expectWholePage(await response.text(), title, address);
    }
  });

  it('of the admin area is told so to whoever may not see it', async () => {
    const response = await send(`/admin/netzwerke/${ground.b.slug}/bearbeiten`, {
      cookie: ground.cookieOf('editor of A'),
    });
    expect(response.status).toBe(404);
    expectWholePage(await response.text(), 'Diese Seite gibt es nicht', 'admin');
  });
});

describe('an address that cannot be read', () => {
  it.each(['/mitglieder/%E0%A4%A', '/%', '/suche?q=%00', '/admin/netzwerke/%00', '/quellen/%ff/seite/2'])(
    '%s is told so on a whole page',
    async (address) => {
      const response = await send(address, { cookie: null });
      expect(response.status).toBe(400);
      expectWholePage(await response.text(), 'Diese Adresse lässt sich nicht lesen', address);
    },
  );
});

const SEGMENTS = [
  '%E0%A4%A',
  '%00',
  '%F0%9F%98%80',
  'x'.repeat(3_000),
  '..%2F..%2Fetc',
  '-1',
  '0',
  '99999999999999999999',
  '2147483648',
  '1e9',
  '%27%22%3C%3E;--',
  '__proto__',
] as const;

const PARAMETERS =
  'q kind member other network question date gap span complete lines region sort group size axis from to seat page ' +
  'language source drafts callbackUrl error note only batch job step person period field status state token since until';
const VALUES = [
  '',
  '%00',
  '%E0%A4%A',
  '%F0%9F%98%80',
  'x'.repeat(400),
  '-1',
  '99999999999999999999',
  '2012-02-30',
  '__proto__',
];

const repeated = (place: number): string =>
  PARAMETERS.split(' ')
    .flatMap((name, at) => [0, 1].map((again) => `${name}=${VALUES[(place + at + again) % VALUES.length]}`))
    .join('&');

describe('hostile addresses', () => {
  const routes = builtRoutes().map(({ route }) => route);

  it.each(routes)('%s has no fault of the server', async (route) => {
    const [recipe] = ROUTE_RECIPES.get(route) ?? [];
    const [address = ''] = recipe ? routeAddresses(route, recipe, ground) : [];
    const [plain = ''] = address.split('?');
    const hostile = route.includes('[') ? SEGMENTS.map((segment) => plain.replace(/[^/]+(?=\/?[^/[]*$)/, segment)) : [];
    const cookie = ground.cookieOf('administrator of the register');
    const asked = [...hostile, ...VALUES.map((_, place) => `${plain}?${repeated(place)}`)];
    const answers = await Promise.all(
      asked.map(async (each) => ({ each, status: (await send(each, { cookie })).status })),
    );
    // 503: so many downloads at once are put off.
    expect(answers.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
  });
});

describe('a form from another site', () => {
  const post = (origin: string, headers: Readonly<Record<string, string>> = {}) => {
    const body = new FormData();
    body.append('$ACTION_ID_0', '');
    const cookie = ground.cookieOf('administrator of the register');
    return send('/admin/mitglieder/neu', { cookie, method: 'POST', headers: { origin, ...headers }, body });
  };

  it.each(['https://evil.example', 'null', 'keine Adresse'])(
    '%s is refused with a page that says why',
    async (origin) => {
      const response = await post(origin);
      expect(response.status).toBe(403);
      expectWholePage(await response.text(), 'Das Formular kam von einer anderen Website', origin);
    },
  );

  it('is refused to a script in a word that it can show', async () => {
    const response = await post('https://evil.example', { 'next-action': '0' });
    expect([response.status, response.headers.get('content-type')]).toEqual([403, 'text/plain']);
    expect(await response.text()).toBe('foreign_origin');
  });
});

describe('while the database is away', () => {
  it('pages that were seen stay, others say so whole, and come back with it', async () => {
    const sockets = new Set<Socket>();
    const { hostname, port } = new URL(inject('served').appUrl);
    let isAway = false;
    // The way to the database, which can be cut without touching what others do there.
    const way = createServer((client) => {
      if (isAway) return client.destroy();
      const database = connect(Number(port), hostname);
      for (const socket of [client, database]) {
        sockets.add(socket);
        socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
      }
      client.pipe(database).pipe(client);
      return undefined;
    });
    await new Promise<void>((listening) => way.listen(0, '127.0.0.1', listening));
    const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-away-'));
    const at = await freeAddress();
    const url = new URL(inject('served').appUrl);
    url.host = `127.0.0.1:${(way.address() as AddressInfo).port}`;
    const env = webVariables(path.join(folder, 'data'), url.href, at.port);
    const server = await serveBeside({ root: REPOSITORY, env, signal: new AbortController().signal }, at);
    try {
      const seen = `/mitglieder/${ground.b.member.slug}`;
      const unseen = `/netzwerke/${ground.b.slug}`;
      expect((await fetch(`${server.address}${seen}`)).status).toBe(200);
      isAway = true;
      for (const socket of sockets) socket.destroy();
      expect((await fetch(`${server.address}${seen}`)).status).toBe(200);
      for (const [address, title] of [
        [unseen, 'Das Register erreicht seine Datenbank gerade nicht'],
        ['/suche?q=berlin', 'Das Register erreicht seine Datenbank gerade nicht'],
        [`/en/networks/${ground.b.slug}`, 'The register cannot reach its database right now'],
        ['/admin', 'Das Register erreicht seine Datenbank gerade nicht'],
      ] as const) {
        const response = await fetch(`${server.address}${address}`, {
          redirect: 'manual',
          headers: { cookie: ground.cookieOf('administrator of the register') ?? '' },
        });
        if (address === '/admin' && response.status < 400) continue;
        expect([address, response.status]).toEqual([address, 503]);
        expect(response.headers.get('retry-after'), address).not.toBeNull();
        expectWholePage(await response.text(), title, address);
      }
      isAway = false;
      expect((await fetch(`${server.address}${unseen}`)).status).toBe(200);
    } finally {
      await server.stop();
      way.close();
      for (const socket of sockets) socket.destroy();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
