import { expect, type BrowserContext, type Page } from '@playwright/test';
import { otherClientAddress } from './accounts';

/*
 * The register that `npm test` serves with an OpenID Connect provider, and the people of that provider.
 */

export const PROVIDER = 'Landesdienst';

/** Accounts made for one test and browser each; those without a password are invited only. */
export const PROVIDER_TESTS = [
  'arriving',
  'ended',
  'without-script',
  'tampered',
  'unlinking',
  'closed',
  'unverified',
] as const;
type ProviderTest = (typeof PROVIDER_TESTS)[number];
export const WITH_PASSWORD: readonly ProviderTest[] = ['unlinking', 'unverified'];
export const DEACTIVATED: readonly ProviderTest[] = ['closed'];

export const providerAccount = (test: ProviderTest, project: string) => ({
  name: `Pia ${test} ${project}`,
  email: `${test}-${project}@example.org`,
});

/** Who somebody is at the provider. */
export interface Person {
  subject: string;
  email: string;
  verified: boolean;
}

export const providerPerson = (test: ProviderTest, project: string): Person => ({
  subject: `${test}-${project}`,
  email: providerAccount(test, project).email,
  verified: true,
});

/** Where the register with a provider answers. */
export function registerWithProvider(): string {
  const { OIDC_BASE_URL: address } = process.env;
  if (!address)
    throw new Error('OIDC_BASE_URL is not set: this spec needs the servers that run where BASE_URL is not set.');
  return address;
}

/** Presses the button on the sign-in page, in either language; the provider asks who one is. */
export async function goToProvider(page: Page, signInPage: string): Promise<void> {
  // From an address of its own, so that no test uses up another's attempts.
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': otherClientAddress() });
  await page.goto(signInPage);
  await page.getByRole('button', { name: new RegExp(`^(Mit ${PROVIDER} anmelden|Sign in with ${PROVIDER})$`) }).click();
  await expect(page.getByRole('heading', { name: 'Test provider' })).toBeVisible();
}

/** Answers at the provider, which leads back to the register. */
export async function answerAtProvider(page: Page, { subject, email, verified }: Person): Promise<void> {
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Verified').setChecked(verified);
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function signInThroughProvider(page: Page, address: string, person: Person): Promise<void> {
  await goToProvider(page, address);
  await answerAtProvider(page, person);
}

/** The address by which the provider would lead back to the register, not yet opened. */
export async function returnAddress(page: Page, { subject, email }: Person): Promise<string> {
  const form = { subject, email, verified: 'yes', answer: 'continue' };
  let answer = await page.context().request.post(page.url(), { form, maxRedirects: 0 });
  for (;;) {
    const next = new URL(answer.headers()['location'] ?? '', answer.url()).href;
    if (next.startsWith(registerWithProvider())) return next;
    answer = await page.context().request.get(next, { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
  }
}

export async function cookieNamed(context: BrowserContext, name: string) {
  const found = (await context.cookies()).find((cookie) => cookie.name === name);
  if (!found) throw new Error(`there is no cookie ${name}`);
  return found;
}
