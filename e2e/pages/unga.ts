import { test } from '@playwright/test';
import { UNGA } from '@/test/unga-facts';

export const UNGA_PAGE = `/netzwerke/${UNGA}`;
export const UNGA_PAGE_EN = `/en/networks/${UNGA}`;
export const UNGA_CELLS = `/api/v1/networks/${UNGA}/cells`;

/** Sends the tests of a file to the register that holds the UN General Assembly. */
export function onlyWithUnga(): void {
  const { UNGA_URL: baseURL = '' } = process.env;
  test.skip(baseURL === '', 'UNGA_URL names no register with the UN General Assembly');
  test.use({ baseURL });
}
