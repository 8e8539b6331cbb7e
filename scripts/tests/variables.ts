import { randomBytes } from 'node:crypto';
import { localAddress } from '../launch/web-server';

/** Variables of a web server of the tests. */
export function webVariables(dataDir: string, appUrl: string, port: number) {
  return {
    APP_DATABASE_URL: appUrl,
    DATABASE_URL: '',
    DATA_DIR: dataDir,
    LEGAL_DIR: '',
    PUBLIC_URL: '',
    SECOND_FACTOR: '',
    // The tests are their own reverse proxy: each may come from an address of its own.
    TRUST_PROXY: '127.0.0.1',
    OIDC_ISSUER: '',
    OIDC_CLIENT_ID: '',
    OIDC_CLIENT_SECRET: '',
    OIDC_NAME: '',
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXTAUTH_URL: localAddress('127.0.0.1', port),
  };
}
