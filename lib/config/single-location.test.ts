import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { sendLocationOnce } from '@/lib/config/single-location';

it('sends the address of a redirect once, and other headers as often as they are appended', async () => {
  sendLocationOnce();
  const server = createServer((_, response) => {
    response.setHeader('location', '/neu');
    response.appendHeader('Location', '/neu').appendHeader('x-mehr', 'a').appendHeader('x-mehr', 'b');
    response.writeHead(308).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const { headers } = await fetch(`http://127.0.0.1:${port}/alt`, { redirect: 'manual' });
  server.close();
  expect([headers.get('location'), headers.get('x-mehr')]).toEqual(['/neu', 'a, b']);
});
