import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider, { type Configuration } from 'oidc-provider';

/** What a person of the provider is told to be, on its own sign-in page. */
interface Person {
  subject: string;
  email: string;
  verified: boolean;
}

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  stop: () => Promise<void>;
}

/** Whoever types a subject and an address is that person: the register must trust the provider and nothing else. */
const SIGN_IN_PAGE = `<!doctype html><html lang="en"><title>Test provider</title><h1>Test provider</h1><form method="post">
<label>Subject <input name="subject"></label> <label>E-mail <input name="email"></label>
<label><input type="checkbox" name="verified" value="yes"> Verified</label>
<button name="answer" value="continue">Continue</button> <button name="answer" value="cancel">Cancel</button></form></html>`;

function providerConfiguration(
  people: Map<string, Person>,
  client: { id: string; secret: string; redirectUri: string },
): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    pkce: { methods: ['S256'], required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount(_context, subject) {
      const person = people.get(subject);
      return (
        person && {
          accountId: subject,
          claims: () => ({ sub: subject, email: person.email, email_verified: person.verified }),
        }
      );
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: client.id, accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}

/**
 * A real OpenID Connect provider on this machine. Its host is "localhost" while the register is reached at 127.0.0.1,
 * so that browsers take them for two sites, as in life.
 *
 * @param port a free one
 * @param registerOrigin where the register will answer
 */
export async function startTestProvider(port: number, registerOrigin: string): Promise<TestProvider> {
  const issuer = `http://localhost:${port}`;
  const client = {
    id: 'register',
    secret: randomBytes(32).toString('hex'),
    redirectUri: `${registerOrigin}/api/auth/callback/oidc`,
  };
  const people = new Map<string, Person>();
  const provider = new Provider(issuer, providerConfiguration(people, client));
  const answer = provider.callback();

  async function interact(request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'POST') {
      response.setHeader('Content-Type', 'text/html').end(SIGN_IN_PAGE);
      return;
    }
    const form = new URLSearchParams(await text(request));
    const [subject, email] = [form.get('subject') ?? '', form.get('email') ?? ''];
    people.set(subject, { subject, email, verified: form.get('verified') === 'yes' });
    const result = form.get('answer') === 'cancel' ? { error: 'access_denied' } : { login: { accountId: subject } };
    await provider.interactionFinished(request, response, result);
  }

  const server = createServer((request, response) => {
    const answered = request.url?.startsWith('/interaction/') ? interact(request, response) : answer(request, response);
    answered.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, clientId: client.id, clientSecret: client.secret, stop };
}
