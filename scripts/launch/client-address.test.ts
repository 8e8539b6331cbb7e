import { describe, expect, it } from 'vitest';
import { clientAddress, trustedProxies } from './client-address.mjs';

const nobody = trustedProxies('');
const proxies = trustedProxies('127.0.0.1, 10.0.0.0/8, ::1');

describe('the client of a request', () => {
  it('is the other end of the socket, whatever it claims, where no proxy is trusted', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1', nobody)).toBe('203.0.113.9');
    expect(clientAddress('::ffff:203.0.113.9', undefined, nobody)).toBe('203.0.113.9');
  });

  it('is what a trusted proxy reports', () => {
    expect(clientAddress('127.0.0.1', '198.51.100.1', proxies)).toBe('198.51.100.1');
    expect(clientAddress('::1', '2001:db8::7', proxies)).toBe('2001:db8::7');
  });

  it('is the last address before the trusted ones, so that nobody puts another in front', () => {
    expect(clientAddress('127.0.0.1', '192.0.2.99, 198.51.100.1, 10.1.2.3', proxies)).toBe('198.51.100.1');
  });

  it('is compared without zone and in whatever way an address is written', () => {
    expect(clientAddress('::ffff:10.9.9.9', '2001:DB8:0:0::7', proxies)).toBe('2001:db8::7');
    expect(clientAddress('::ffff:7f00:1', '198.51.100.1', proxies)).toBe('198.51.100.1');
    expect(clientAddress('fe80::1%eth0', '198.51.100.1', trustedProxies('fe80::/10'))).toBe('198.51.100.1');
  });

  it('is what stands there, where that is no address: no proxy is taken for granted behind it', () => {
    expect(clientAddress('127.0.0.1', '198.51.100.1, garbage', proxies)).toBe('garbage');
    expect(clientAddress('127.0.0.1', '198.51.100.1, 127.1', proxies)).toBe('127.1');
    expect(clientAddress('127.0.0.1', '198.51.100.1, 0x7f000001', proxies)).toBe('0x7f000001');
    expect(clientAddress('unknown', undefined, proxies)).toBe('unknown');
  });

  it('is the proxy itself where it reports nobody', () => {
    expect(clientAddress('127.0.0.1', undefined, proxies)).toBe('127.0.0.1');
  });
});
