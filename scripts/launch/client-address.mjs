// Loaded into the web server: names every request's client in a header that the pages can read, because Next.js
// keeps the socket to itself and passes on whatever X-Forwarded-For a client made up.
import { subscribe } from 'node:diagnostics_channel';
import { BlockList, isIPv4 } from 'node:net';

const HEADER = 'x-client-address';

/** @param {string | undefined} list addresses and ranges, separated by commas */
export function trustedProxies(list) {
  const trusted = new BlockList();
  for (const range of (list ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean)) {
    const [address = '', bits] = range.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return trusted;
}

/** @param {string} address */
const plain = (address) => address.replace(/^::ffff:(?=\d+\.)/i, '').trim();

/**
 * The client of a request: the other end of the socket, or, as long as that is a trusted proxy, the last address it
 * reports.
 *
 * @param {string} socketAddress
 * @param {string | undefined} forwardedFor
 * @param {BlockList} trusted
 */
export function clientAddress(socketAddress, forwardedFor, trusted) {
  const hops = [...(forwardedFor ?? '').split(',').map(plain).filter(Boolean), plain(socketAddress)];
  const isTrusted = (/** @type {string} */ address) => trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  return hops.findLast((address) => !isTrusted(address)) ?? hops[0] ?? socketAddress;
}

const trusted = trustedProxies(process.env.TRUST_PROXY);

subscribe('http.server.request.start', (message) => {
  const { request } = /** @type {{ request: import('node:http').IncomingMessage }} */ (message);
  const forwarded = request.headers['x-forwarded-for'];
  const list = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  request.headers[HEADER] = clientAddress(request.socket.remoteAddress ?? 'unknown', list, trusted);
});
