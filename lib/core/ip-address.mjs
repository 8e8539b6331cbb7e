// JavaScript, because it is also loaded into the web server before anything that reads TypeScript.
import ipaddr from 'ipaddr.js';

/** Request header in which the web server names the client's address; whatever a client sends under it is replaced. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

/**
 * Whether a text is an address as programs write it: short, hexadecimal and octal forms of IPv4 are none.
 *
 * @param {string} text
 */
export const isAddress = (text) => ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

/**
 * An address as it is compared: without its zone and the prefix of an IPv4 address written as an IPv6 one.
 *
 * @param {string} text
 * @returns {ipaddr.IPv4 | ipaddr.IPv6 | null} null for what is no address
 */
export function parseAddress(text) {
  const [bare = ''] = text.split('%');
  return isAddress(bare) ? ipaddr.process(bare) : null;
}
