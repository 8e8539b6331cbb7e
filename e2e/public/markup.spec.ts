import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { PAGE_KINDS } from '../pages/page-kinds';

/*
 * The markup of a page of every kind, as it leaves the server: no window is opened for it. What the standard asks, and what
 * it only warns of: headings skipped, roles that an element has anyway.
 */

const markup = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: { 'heading-level': 'error', 'no-redundant-role': 'error', 'no-dup-id': 'error' },
});

const OTHERS = ['/admin/anmelden', '/en/admin/sign-in', '/netzwerke/welterbekomitee/matrix?size=lines'];

test('a page of every kind is valid HTML, in both languages', async ({ request }) => {
  const addresses = [...PAGE_KINDS.flatMap(({ de, en }) => [de, en]), ...OTHERS];
  const faults: string[] = [];
  for (const address of addresses) {
    const { results } = await markup.validateString(await (await request.get(address)).text());
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${address} ${ruleId} at ${line}:${column}: ${message}`);
  }
  expect(faults).toEqual([]);
});
