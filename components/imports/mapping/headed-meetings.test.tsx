import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { HeadedMeetings } from '@/components/imports/mapping/headed-meetings';
import type { AskedHeading } from '@/lib/imports/headings/types-shape';
import { messagesByLocale } from '@/lib/i18n/messages';
import { mappingWith } from '@/lib/imports/plan/fixtures/rules';
import type { ImportMapping } from '@/lib/imports/mapping/types';

const said = (mapping: Partial<ImportMapping>): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={messagesByLocale.de} timeZone="UTC">
      <HeadedMeetings mapping={mappingWith({ subject: 'attendance_matrix', ...mapping })} />
    </NextIntlClientProvider>,
  );
const asked = (column: number, why: AskedHeading['why']): AskedHeading => ({ column, why, candidates: [] });
const meetings = [{ column: 1, meeting: { date: '2024-03-12', number: null, slug: null, title: null } }];

it('headings whose century alone is open are said to name meetings, and what is open of them', () => {
  const shape = { asked: [asked(1, 'two_digit_year'), asked(2, 'two_digit_year')] };
  expect(said({ shape })).toMatch(/2 Überschriften nennen eine Sitzung; offen ist nur das Jahrhundert/);
  expect(said({ shape })).not.toContain('Keine Überschrift');
});

it('headings that are open otherwise are counted beside those that are read', () => {
  const text = said({ meetings, shape: { asked: [asked(2, 'no_year')] } });
  expect(text).toMatch(/Als Sitzungen gelesen: 1 Spalte.*Bei einer Überschrift ist noch offen, welche Sitzung/);
  expect(said({ meetings })).not.toContain('offen');
  expect(said({})).toContain('Keine Überschrift nennt eine Sitzung');
});
