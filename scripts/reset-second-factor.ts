import { environment } from '@/lib/config/environment';
import { resetSecondFactorByEmail } from './database/reset-second-factor';

const [email] = process.argv.slice(2);
const { databaseUrl } = environment();
if (!email || !databaseUrl) throw new Error('Run this as `npm run factor:reset -- <email>`.');

const MESSAGES = {
  reset: `The second factor of ${email} is removed: the password alone opens the account now, and every session has ended.`,
  no_factor: `The account ${email} has no second factor.`,
  no_account: `There is no account with the address ${email}.`,
};

const found = await resetSecondFactorByEmail(databaseUrl, email);
console.log(MESSAGES[found]);
if (found !== 'reset') process.exitCode = 1;
