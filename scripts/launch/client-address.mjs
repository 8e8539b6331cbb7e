// Loaded into the web server: names every request's client in a header that the pages can read, because Next.js
// keeps the socket to itself and passes on whatever X-Forwarded-For a client made up.
import { subscribe } from 'node:diagnostics_channel';
import ipaddr from 'ipaddr.js';
import { CLIENT_ADDRESS_HEADER, parseAddress } from '../../lib/core/ip-address.mjs';

/** @typedef {[ipaddr.IPv4 | ipaddr.IPv6, number]} Range */

/**
 * @param {string | undefined} list addresses and ranges, separated by commas
 * @returns {Range[]}
 */
export function trustedProxies(list) {
  return (list ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean)
    .map((range) => {
      if (range.includes('/')) return ipaddr.parseCIDR(range);
      const address = ipaddr.process(range);
      return [address, address.kind() === 'ipv4' ? 32 : 128];
    });
}

/**
 * The client of a request: the other end of the socket, or, as long as that is a trusted proxy, the last address it
 * reports.
 *
 * @param {string} socketAddress
 * @param {string | undefined} forwardedFor
 * @param {Range[]} trusted
 */
export function clientAddress(socketAddress, forwardedFor, trusted) {
  const hops = [...(forwardedFor ?? '').split(','), socketAddress]
    .map((text) => ({ text: text.trim(), address: parseAddress(text.trim()) }))
    .filter(({ text }) => text !== '');
  const isTrusted = (/** @type {ipaddr.IPv4 | ipaddr.IPv6 | null} */ address) =>
    address !== null && trusted.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits));
  const found = hops.findLast(({ address }) => !isTrusted(address)) ?? hops[0];
  return found?.address?.toString() ?? found?.text ?? socketAddress;
}

const trusted = trustedProxies(process.env.TRUST_PROXY);

subscribe('http.server.request.start', (message) => {
  const { request } = /** @type {{ request: import('node:http').IncomingMessage }} */ (message);
  const forwarded = request.headers['x-forwarded-for'];
  const list = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request.socket.remoteAddress ?? 'unknown', list, trusted);
});
