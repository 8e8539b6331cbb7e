import { inject } from 'vitest';

// Before a test file's imports: this process writes to the register that is served, and signs cookies as its server does.
const { ownerUrl, appUrl, address, secret } = inject('served');
process.env.DATABASE_URL = ownerUrl;
process.env.APP_DATABASE_URL = appUrl;
process.env.NEXTAUTH_SECRET = secret;
process.env.NEXTAUTH_URL = address;
