import { describe, expect, it } from 'vitest';
import { ConfigurationError, parseEnvironment } from './environment';

const parse = (given: Record<string, string>) => parseEnvironment(given, '/register');

describe('environment', () => {
  it('has a default for everything', () => {
    expect(parse({})).toEqual({
      databaseUrl: undefined,
      appDatabaseUrl: undefined,
      replicaUrl: undefined,
      dataDir: '/register/.data',
      port: 3000,
      host: undefined,
      publicUrl: undefined,
      legalDir: '/register/.data/legal',
      seedNetworks: [
        'qualitaetszirkel',
        'world-heritage-committee',
        'datenschutzkonferenz',
        'informationsfreiheitskonferenz',
      ],
      trustProxy: [],
      secondFactor: 'optional',
      sessionSecret: undefined,
      actionsKey: undefined,
      signInOrigin: undefined,
      oidc: undefined,
    });
  });

  it('takes an empty variable as not set', () => {
    expect(parse({ PORT: '', DATABASE_URL: ' ' }).port).toBe(3000);
  });

  it('puts the legal texts beside the data unless told otherwise', () => {
    expect(parse({ DATA_DIR: '/srv/data' }).legalDir).toBe('/srv/data/legal');
    expect(parse({ LEGAL_DIR: 'texts' }).legalDir).toBe('/register/texts');
  });

  it('reads the list of seed networks', () => {
    expect(parse({ SEED_NETWORKS: ' qualitaetszirkel ' }).seedNetworks).toEqual(['qualitaetszirkel']);
    expect(parse({ SEED_NETWORKS: 'none' }).seedNetworks).toEqual([]);
  });

  it('reads the addresses of trusted proxies', () => {
    expect(parse({ TRUST_PROXY: '127.0.0.1, ::1,10.0.0.0/8' }).trustProxy).toEqual(['127.0.0.1', '::1', '10.0.0.0/8']);
  });

  it('drops the trailing slash of the public address', () => {
    expect(parse({ PUBLIC_URL: 'https://register.example.org/' }).publicUrl).toBe('https://register.example.org');
  });

  it.each([
    ['PORT', 'web', 'PORT is "web": it must be a whole number between 1 and 65535.'],
    ['PORT', '70000', 'PORT is "70000": it must be a whole number between 1 and 65535.'],
    ['PUBLIC_URL', 'register.example.org', 'such as https://register.example.org'],
    ['PUBLIC_URL', 'https://example.org/register', 'without path'],
    ['SEED_NETWORKS', 'unesco', 'SEED_NETWORKS is "unesco": it must be "none" or a comma-separated list'],
    ['SECOND_FACTOR', 'everybody', 'SECOND_FACTOR is "everybody": it must be one of optional, administrators.'],
    ['TRUST_PROXY', '127.1', 'TRUST_PROXY is "127.1": it must be a comma-separated list of addresses'],
    ['TRUST_PROXY', '::1/129', 'TRUST_PROXY is "::1/129": it must be a comma-separated list of addresses'],
    ['TRUST_PROXY', '10.0.0.0/33', 'TRUST_PROXY is "10.0.0.0/33": it must be a comma-separated list of addresses'],
    ['NEXTAUTH_SECRET', 'hunter2', 'NEXTAUTH_SECRET is not usable: it must have at least 32 characters'],
    ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'hunter2', 'must be 32 random bytes in base64'],
    ['REPLICA_URL', 'replica', 'REPLICA_URL is not usable: it must look like postgresql://'],
    ['DATABASE_URL', 'mysql://root@localhost/x', 'DATABASE_URL is not usable: it must look like postgresql://'],
  ])('says how to mend %s=%s', (name, value, message) => {
    expect(() => parse({ [name]: value })).toThrow(ConfigurationError);
    expect(() => parse({ [name]: value })).toThrow(message);
  });

  it('never repeats a connection string, which may hold a password', () => {
    expect(() => parse({ DATABASE_URL: 'mysql://root:hunter2@localhost/x' })).toThrow(/^(?!.*hunter2)/);
  });
});
