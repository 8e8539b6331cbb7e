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

const OTHERS = [
  '/admin/anmelden',
  '/netzwerke/welterbekomitee/matrix?size=lines',
  '/netzwerke/qualitaetszirkel/sitzungen/2014-03-21',
  '/quellen/solingen-2014-03-20',
  '/luecken/auswahl?gap=record',
  '/suche?q=war+Berlin+je+dabei',
  '/suche?q=UNGA',
  '/suche?q=Kongo',
  '/fragen?question=how_long&network=qualitaetszirkel&member=berlin',
  '/fragen?question=never&network=qualitaetszirkel&member=solingen',
  '/mitglieder/%E0%A4%A',
];

/** The page of a seat in its document: its address holds a number that only the pages before know. */
const SEAT = /href="(\/quellen\/[^"/]+\/sitze\/\d+)"/;

/** What a script is given to begin with is no markup, and most of a large page. */
const withoutScripts = (html: string): string => html.replaceAll(/<script\b.*?<\/script>/gs, '');

test('a page of every kind is valid HTML, in the one language or the other', async ({ request }) => {
  const faults: string[] = [];
  const [, seat = ''] = SEAT.exec(await (await request.get('/mitglieder/malawi')).text()) ?? [];
  expect(seat).not.toBe('');
  for (const address of [...PAGE_KINDS.map(({ de, en }, place) => (place % 2 === 0 ? de : en)), ...OTHERS, seat]) {
    const html = withoutScripts(await (await request.get(address)).text());
    for (const { messages } of (await markup.validateString(html)).results)
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${address} ${ruleId} at ${line}:${column}: ${message}`);
  }
  expect(faults).toEqual([]);
});
