import { beginSecondFactor, confirmSecondFactor } from '@/lib/auth/second-factor/mutations';
import { signInWithPassword } from '@/lib/auth/sign-in/mutations';
import { pendingSignInCookie } from '@/lib/auth/options';
import { findSession } from '@/lib/auth/queries';
import { findOwnSecondFactor } from '@/lib/auth/second-factor/queries';
import { appCode } from '@/test/authenticator';
import { givenAccount, type Account } from '../accounts';
import type { Ground } from '../ground';
import type { ActionRecipes } from './recipes';

/** Only for the own account: whoever knows its password may set up a factor. */
const PRESENT = 'Elf Schirme im Treppenhaus';
const VISITOR = { address: '192.0.2.1', userAgent: 'permission test' };

const newAccount = ({ b }: Ground) => givenAccount({ role: 'reader', networkId: b.networkId }, PRESENT);

async function findUser({ sessionId }: Account) {
  const session = await findSession(sessionId, new Date());
  if (!session) throw new Error('the session has ended');
  return session.user;
}

/** @returns the key that the app is told */
async function beginFactor(account: Account): Promise<string> {
  const begun = await beginSecondFactor(await findUser(account), PRESENT, VISITOR, new Date());
  const own = await findOwnSecondFactor(account.id, false, new Date());
  if (!begun.ok || own.state !== 'begun') throw new Error(`no second factor begun: ${own.state}`);
  return own.key.text;
}

/** An account with a second factor, and a recovery code that is still good. */
async function accountWithFactor(ground: Ground): Promise<{ account: Account; code: string }> {
  const account = await newAccount(ground);
  const key = await beginFactor(account);
  const confirmed = await confirmSecondFactor(await findUser(account), appCode(key), VISITOR, new Date());
  const code = confirmed.ok ? confirmed.value[0] : undefined;
  if (code === undefined) throw new Error('the second factor was not confirmed');
  return { account, code };
}

export const SECOND_FACTOR_RECIPES: ActionRecipes = {
  signInBySecondFactor: {
    right: 'anybody',
    payload: async (ground) => {
      const { account, code } = await accountWithFactor(ground);
      const step = await signInWithPassword({ email: account.email, password: PRESENT }, VISITOR, new Date());
      if (!step.ok || !('pendingToken' in step.value)) throw new Error('the password alone signed in');
      return { form: { code, callbackUrl: '' }, holder: `${pendingSignInCookie().name}=${step.value.pendingToken}` };
    },
  },
  beginOwnSecondFactor: {
    right: 'the account itself',
    payload: async (ground) => ({ form: { present: PRESENT }, holder: (await newAccount(ground)).cookie }),
  },
  obtainRecoveryCodes: {
    right: 'the account itself',
    payload: async (ground) => {
      const account = await newAccount(ground);
      // The code to come is taken already, and for longest.
      const code = appCode(await beginFactor(account), { ahead: 1 });
      return { form: { purpose: 'confirm', code }, holder: account.cookie };
    },
  },
  switchOffOwnSecondFactor: {
    right: 'the account itself',
    payload: async (ground) => {
      const { account, code } = await accountWithFactor(ground);
      return { form: { present: PRESENT, code }, holder: account.cookie };
    },
  },
  resetAccountSecondFactor: {
    right: 'administer the register',
    payload: async (ground) => ({ form: { userId: (await accountWithFactor(ground)).account.id } }),
  },
};
