import { appendAuditEvent } from '@/lib/audit/mutations';
import { issueFeed } from '@/lib/auth/feeds/mutations';
import { hashToken } from '@/lib/auth/rules-links';
import { database } from '@/lib/db/client';
import { inRegister } from '@/test/register-facts';
import { givenAccount, givenInvitation, newEmail, PASSWORD } from '../accounts';
import type { Ground } from '../ground';
import type { ActionRecipe, ActionRecipes, Payload } from './recipes';

const NEW_PASSWORD = 'Sieben Rohre unter alten Rädern';
const twice = { password: NEW_PASSWORD, repeated: NEW_PASSWORD };

const readerOfB = ({ b }: Ground) => givenAccount({ role: 'reader', networkId: b.networkId });

const byAdministrator = (payload: ActionRecipe['payload']): ActionRecipe => ({
  right: 'administer the register',
  payload,
});

/** Sets whether the administrators of the register can sign in. */
async function setAdministered(deactivatedAt: Date | null): Promise<void> {
  await inRegister(async (write) => {
    const where = { grants: { some: { role: 'administrator' as const, networkId: null } } };
    await write.transaction.user.updateMany({ where, data: { deactivatedAt } });
    await appendAuditEvent(write, { type: 'user.deactivated', networkId: null, subjectId: null, payload: {} });
  });
}

/** The link of an empty register works only while nobody administers it. */
async function setUpPayload(): Promise<Payload> {
  const token = newEmail().replace(/[^\w]/g, '').padEnd(43, '-').slice(0, 43);
  const expiresAt = new Date(Date.now() + 60_000);
  await database().oneTimeLink.create({ data: { purpose: 'setup', tokenHash: hashToken(token), expiresAt } });
  await setAdministered(new Date());
  const form = { token, name: 'Erste Person', email: newEmail(), ...twice };
  return { form, cleanUp: () => setAdministered(null) };
}

/** An identity at a provider, bound to a new account. */
async function boundIdentity(ground: Ground) {
  const { id: userId, cookie } = await readerOfB(ground);
  const identityId = await inRegister(async (write) => {
    const data = { userId, issuer: 'https://provider.example', subject: newEmail() };
    const { id } = await write.transaction.userIdentity.create({ data, select: { id: true } });
    await appendAuditEvent(write, { type: 'user.identity_bound', networkId: null, subjectId: userId, payload: {} });
    return id;
  });
  return { userId, identityId, cookie };
}

export const ACCOUNT_RECIPES: ActionRecipes = {
  issueFeedAction: { right: 'signed in', payload: () => ({ form: {} }) },
  revokeFeedAction: {
    right: 'signed in',
    payload: async (ground, person) => {
      // Whoever is not signed in has none; everybody else revokes their own.
      if (person !== 'nobody') await inRegister((write) => issueFeed(write, ground.accounts[person].id));
      return { form: {} };
    },
  },
  signIn: {
    right: 'anybody',
    payload: async (ground) => ({
      form: { email: (await readerOfB(ground)).email, password: PASSWORD, callbackUrl: '' },
    }),
  },
  // No provider is set up here: it leads back to the sign-in.
  startOidcSignIn: {
    right: 'anybody',
    writesNothing: true,
    payload: () => ({ form: { callbackUrl: '' } }),
  },
  removeOwnIdentity: {
    right: 'the account itself',
    payload: async (ground) => {
      const { identityId, cookie } = await boundIdentity(ground);
      return { form: { identityId }, holder: cookie };
    },
  },
  removeAccountIdentity: byAdministrator(async (ground) => {
    const { userId, identityId } = await boundIdentity(ground);
    return { form: { userId, identityId } };
  }),
  signOut: {
    right: 'anybody',
    payload: async (ground) => ({ form: {}, holder: (await readerOfB(ground)).cookie }),
  },
  setUp: { right: 'anybody', payload: setUpPayload },
  setPassword: {
    right: 'anybody',
    payload: async ({ b }) => ({
      form: { token: await givenInvitation(newEmail(), { role: 'reader', networkId: b.networkId }), ...twice },
    }),
  },
  changeOwnPassword: {
    right: 'the account itself',
    payload: async ({ b }) => {
      // Only for the own account: whoever knows its password may change it.
      const present = 'Elf Schirme im Treppenhaus';
      const { cookie } = await givenAccount({ role: 'reader', networkId: b.networkId }, present);
      return { form: { present, ...twice }, holder: cookie };
    },
  },
  endOwnSession: {
    right: 'the account itself',
    payload: async (ground) => {
      const { sessionId, cookie } = await readerOfB(ground);
      return { form: { sessionId }, holder: cookie };
    },
  },
  inviteAccount: byAdministrator(({ b }) => ({
    form: { name: 'Neue Person', email: newEmail(), role: 'editor', scope: b.networkId },
  })),
  addUserGrant: byAdministrator(async (ground) => ({
    form: { userId: (await readerOfB(ground)).id, role: 'editor', scope: ground.b.networkId },
  })),
  withdrawUserGrant: byAdministrator(async (ground) => ({
    form: { userId: (await readerOfB(ground)).id, role: 'reader', scope: ground.b.networkId },
  })),
  deactivateAccount: byAdministrator(async (ground) => ({ form: { userId: (await readerOfB(ground)).id } })),
  reactivateAccount: byAdministrator(async (ground) => {
    const { id: userId } = await readerOfB(ground);
    await inRegister(async (write) => {
      await write.transaction.user.update({ where: { id: userId }, data: { deactivatedAt: write.instant } });
      await appendAuditEvent(write, { type: 'user.deactivated', networkId: null, subjectId: userId, payload: {} });
    });
    return { form: { userId } };
  }),
  issueAccountLink: byAdministrator(async (ground) => ({ form: { userId: (await readerOfB(ground)).id } })),
  endAccountSessions: byAdministrator(async (ground) => ({
    form: { userId: (await readerOfB(ground)).id, sessionId: 'all' },
  })),
};
