import { createServer } from 'node:net';
import { OperatorError } from './operator-error.mjs';

function listen(port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** A TCP port of 127.0.0.1 that nobody uses right now. */
export function freePort(): Promise<number> {
  return listen(0, '127.0.0.1');
}

/** Throws unless the web server could listen there. */
export async function requireFreePort(port: number, host: string | undefined) {
  try {
    await listen(port, host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new OperatorError(
        `Port ${port} is in use by another program: stop that program, or choose another port, for example PORT=${port + 1} npm start.`,
      );
    }
    if (code === 'EACCES') {
      throw new OperatorError(`Port ${port} is reserved for root: choose a port above 1023, for example PORT=3000.`);
    }
    throw new OperatorError(`HOST "${host ?? ''}" is not an address of this machine: correct HOST or leave it out.`);
  }
}
