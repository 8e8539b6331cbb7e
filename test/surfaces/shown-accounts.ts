import { expect } from 'vitest';
import { readShownAccounts, type ShownAccount, type ShownParts } from './read-accounts';

/** Every account that a page shows; one that says its sum adds up to it. */
export function checkedAccounts(html: string): ShownAccount[] {
  const accounts = readShownAccounts(html);
  for (const { total, parts, within } of accounts) {
    const sum = Object.values(parts).reduce((whole, count) => whole + count, 0);
    if (total !== null) expect(sum, within.join(' ')).toBe(total);
  }
  return accounts;
}

/** Several places that each show the same account. */
export function expectEach(accounts: readonly ShownAccount[], least: number, parts: ShownParts): void {
  expect(accounts.length).toBeGreaterThanOrEqual(least);
  for (const account of accounts) expect(account.parts, account.within.join(' ')).toEqual(parts);
}
