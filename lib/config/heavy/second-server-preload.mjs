/**
 * Loaded into the second server, which makes the answers that take long (lib/config/heavy/second-server.ts): it tells at which
 * port it listens, and ends with the server that started it.
 */
import { Server } from 'node:http';

process.once('disconnect', () => process.exit(0));

const { listen } = Server.prototype;
/** @type {(this: Server, ...args: unknown[]) => Server} */
function listenAndTell(...args) {
  this.once('listening', () => {
    const address = this.address();
    if (address && typeof address === 'object') process.send?.({ port: address.port });
  });
  return Reflect.apply(listen, this, args);
}
Object.assign(Server.prototype, { listen: listenAndTell });
