import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/*
 * Readers that take next to no time of the machine themselves: they send the same bytes again and again, and look at what comes for no more than
 * its end.
 */

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';

/** In which form a page is asked for. */
export type Encoding = 'gzip' | 'identity';

let turns = 0;

/** Each comes from an address of its own, each time from another one, as readers do: nginx limits those of one. */
const addressOf = (turn: number, reader: number): string => `127.1.${turn % 250}.${1 + reader}`;

/** One answer, from its first byte to its last. @throws where it is no page */
function answered(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let head = '';
    let isHead = true;
    let left = Infinity;
    const take = (bytes: Buffer): void => {
      let body = bytes.length;
      if (isHead) {
        head += bytes.toString('latin1');
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        isHead = false;
        if (!head.startsWith('HTTP/1.1 200')) return settle(new Error(head.slice(0, 200)));
        body = head.length - end - HEAD_END.length;
        const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))?.[1];
        if (length !== undefined) left = Number(length);
      }
      left -= body;
      if (left <= 0 || (left === Infinity && bytes.subarray(-LAST_CHUNK.length).toString('latin1') === LAST_CHUNK))
        settle();
    };
    const lost = (): void => settle(new Error('The connection was lost.'));
    const settle = (error?: Error): void => {
      socket.off('data', take);
      socket.off('close', lost);
      if (error) reject(error);
      else resolve();
    };
    socket.on('data', take);
    socket.on('close', lost);
  });
}

/**
 * Has so many readers ask for an address, each again as soon as it has been answered.
 *
 * @returns answers a second
 */
export async function answersPerSecond(
  address: string,
  encoding: Encoding,
  readers: number,
  milliseconds: number,
): Promise<number> {
  const { hostname, port, pathname } = new URL(address);
  const asking = `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept-Encoding: ${encoding}\r\n\r\n`;
  turns += 1;
  const sockets = await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      const socket = connect({ host: hostname, port: Number(port), localAddress: addressOf(turns, reader) });
      await once(socket, 'connect');
      socket.setNoDelay(true);
      return socket;
    }),
  );
  const begin = performance.now();
  let count = 0;
  await Promise.all(
    sockets.map(async (socket) => {
      while (performance.now() - begin < milliseconds) {
        const answer = answered(socket);
        socket.write(asking);
        await answer;
        count += 1;
      }
      socket.destroy();
    }),
  );
  return (count / (performance.now() - begin)) * 1_000;
}
