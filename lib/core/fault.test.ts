import { describe, expect, it } from 'vitest';
import { faultFromStatus, FAULT_STATUS, FAULTS, isForeignOrigin, isReadableAddress } from '@/lib/core/fault';

describe('a fault', () => {
  it('is told by its status, and other refusals are those of a request nobody understands', () => {
    expect(FAULTS.map((fault) => faultFromStatus(FAULT_STATUS[fault]))).toEqual([
      'malformed',
      'foreignOrigin',
      'notFound',
      'failure',
      'failure',
      'failure',
    ]);
    expect([405, 413, 502].map(faultFromStatus)).toEqual(['malformed', 'malformed', 'failure']);
  });
});

describe('an address', () => {
  it.each(['/mitglieder/%E0%A4%A', '/mitglieder/%', '/mitglieder/berlin%00', '/%ff'])('%s cannot be read', (path) => {
    expect(isReadableAddress(path, '')).toBe(false);
  });

  it('with a NUL in its question cannot be read', () => {
    expect(isReadableAddress('/suche', '?q=berlin%00')).toBe(false);
  });

  it.each(['/', '/mitglieder/k%C3%B6ln', '/a%2Fb', `/${'x'.repeat(8_000)}`])('%s can be read', (path) => {
    expect(isReadableAddress(path, '?q=100%&q=%C3%BC')).toBe(true);
  });
});

describe('a form', () => {
  it.each(['https://evil.example', 'https://register.example.evil.example', 'null', 'register.example', ''])(
    'from %j is another site’s',
    (origin) => {
      expect(isForeignOrigin(origin, 'register.example')).toBe(true);
    },
  );

  it('is the register’s own where the browser names its host, port included, or nothing', () => {
    expect(isForeignOrigin('http://localhost:3000', 'localhost:3000')).toBe(false);
    expect(isForeignOrigin('http://localhost:3001', 'localhost:3000')).toBe(true);
    expect(isForeignOrigin(null, 'localhost:3000')).toBe(false);
  });
});
