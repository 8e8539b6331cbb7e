import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CompareArticle } from '@/components/compare/compare-article';
import { MeetingArticle } from '@/components/meetings/meeting-article';
import { MemberArticle } from '@/components/members/profile/member-article';
import { NetworkCards } from '@/components/networks/network-cards';
import { publicReadScope } from '@/lib/auth/read-scope';
import { compose } from '@/lib/composition';
import { SEED_NETWORKS } from '@/lib/config/environment';
import { LOCALES, type Locale } from '@/lib/core/localised-text';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow } from '@/lib/db/query-rows';
import { readSnapshot } from '@/lib/db/reader';
import { messagesByLocale } from '@/lib/i18n/messages';
import { accountTotal, countAccount, sumAccounts } from '@/lib/participation/account/rules-parts';
import type { Cell } from '@/lib/participation/cells/types';
import { readCompareView } from '@/lib/participation/compare/schema';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { listNetworkCards } from '@/lib/participation/pages/queries-overview';
import { seedRegister } from '@/prisma/seed/seed-register';
import { expectSummariesToSayWhatRowsSay } from '../counted/naive-summaries';
import { readConferenceCells, type Conference, type ConferenceCell } from './conference-facts';
import { checkedAccounts } from './shown-accounts';

compose();

beforeAll(async () => {
  expect(await seedRegister(SEED_NETWORKS)).toBe(true);
});

const scope = publicReadScope();
const demand = <Value,>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('The register has no such record.');
  return value;
};
const network = async (slug: string) => demand(await readSnapshot((reader) => findNetworkRecord(reader, scope, slug)));
const member = async (slug: string) => demand(await readSnapshot((reader) => findMemberRecord(reader, scope, slug)));
const meeting = async (slugs: { network: string; meeting: string }) =>
  demand(await readSnapshot((reader) => findMeetingRecord(reader, scope, slugs.network, slugs.meeting)));

/** What the register must say of a cell of the collection, told without any of its rules. */
function said({ status, isRepresented, isGuest }: ConferenceCell): Omit<Cell, 'meetingId'> {
  if (isGuest) return { status: 'not_a_member', contested: false, derived: false, guest: true };
  if (status === 'absent') return { status, contested: false, derived: true, guest: false };
  const presence = isRepresented ? 'represented_by_somebody' : 'present';
  return { status: presence, contested: status === 'contested', derived: false, guest: false };
}

describe('the seed', () => {
  it('twice changes nothing', async () => {
    const before = await database().auditHead.findFirstOrThrow();
    expect(await seedRegister(SEED_NETWORKS)).toBe(false);
    expect(await database().auditHead.findFirstOrThrow()).toEqual(before);
  });

  it('is told by its summaries as by all its rows', async () => {
    expect((await expectSummariesToSayWhatRowsSay()).cards).toBe(SEED_NETWORKS.length);
  });

  it('gives every source a publisher, an address and the day it was opened', async () => {
    const sources = await database().source.findMany();
    expect(sources.length).toBe(74);
    for (const source of sources) {
      expect(source.publisher).not.toBe('');
      expect(source.accessedEdtf).toBe('../2026-11-23');
      expect(source.address).toMatch(/^https?:\/\//);
    }
  });
});

describe.each<[Conference, { meetings: number; members: number; cells: number; represented: number }]>([
  ['datenschutzkonferenz', { meetings: 21, members: 17, cells: 255, represented: 102 }],
  ['informationsfreiheitskonferenz', { meetings: 28, members: 15, cells: 136, represented: 0 }],
])('the %s', (slug, expected) => {
  const collected = readConferenceCells(slug);

  it('holds each cell of the collection as its minutes say it, and nothing beside them', async () => {
    const record = await network(slug);
    expect(record.meetings).toHaveLength(expected.meetings);
    expect(record.members).toHaveLength(expected.members);
    const slugs = new Map(record.meetings.map(({ id, slug: address }) => [id, address]));
    const told = new Map(
      [...record.members, ...record.visitors].flatMap(({ member: { slug: who }, row }) =>
        row.cells
          .filter((cell) => cell.guest || !['not_recorded', 'seat_unclear', 'not_a_member'].includes(cell.status))
          .map(({ meetingId, ...cell }) => [`${slugs.get(meetingId)} ${who}`, cell] as const),
      ),
    );
    expect(told).toEqual(new Map(collected.map((cell) => [`${cell.meeting} ${cell.member}`, said(cell)])));
    expect([...told.values()].filter(({ guest }) => !guest)).toHaveLength(expected.cells);
    expect([...told.values()].filter(({ status }) => status === 'represented_by_somebody')).toHaveLength(
      expected.represented,
    );
  });

  it('adds up, per member, per meeting and altogether', async () => {
    const record = await network(slug);
    for (const { member: who, row } of record.members) {
      expect(accountTotal(row.account), who.slug).toBe(expected.meetings);
      const own = collected.filter((cell) => cell.member === who.slug && !cell.isGuest);
      expect(row.account.attended.cells, who.slug).toBe(own.filter(({ status }) => status !== 'absent').length);
      expect(row.account.known_absence.cells, who.slug).toBe(own.filter(({ status }) => status === 'absent').length);
    }
    const whole = sumAccounts(record.members.map(({ row }) => row.account));
    expect(accountTotal(whole)).toBe(expected.meetings * expected.members);
    for (const [place, { slug: address }] of record.meetings.entries()) {
      const cells = [...record.members, ...record.visitors].flatMap(({ row }) => row.cells[place] ?? []);
      const account = countAccount(cells);
      const here = collected.filter((cell) => cell.meeting === address);
      expect(account.attended.cells, address).toBe(here.filter((c) => !c.isGuest && c.status !== 'absent').length);
      expect(account.known_absence.cells, address).toBe(here.filter(({ status }) => status === 'absent').length);
      expect(account.guest.cells, address).toBe(here.filter(({ isGuest }) => isGuest).length);
    }
  });

  it('stores what minutes say and no absence that only follows from them', async () => {
    const counts = await queryRow(
      database(),
      z.object({ all: z.int(), represented: z.int(), absent: z.int(), proved: z.int() }),
      Prisma.sql`
      SELECT count(*)::int AS "all",
        (count(*) FILTER (WHERE a.status = 'represented_by_somebody'))::int AS represented,
        (count(*) FILTER (WHERE a.status IN ('absent', 'excused')))::int AS absent,
        (count(*) FILTER (WHERE s.kind = 'minutes'))::int AS proved
      FROM attendance a JOIN network n ON n.id = a.network_id JOIN source s ON s.id = a.source_id
      WHERE n.slug = ${slug}`,
    );
    const stored = collected.filter(({ status }) => status !== 'absent').length;
    expect(counts).toEqual({ all: stored, represented: expected.represented, absent: 0, proved: stored });
  });
});

describe('Berlin', () => {
  it('has its networks told by office: the Senate’s one apart from the two of the authority', async () => {
    const [land, authority] = [await member('berlin'), await member('berlin-datenschutzbehoerde')];
    expect(land.networks.map((one) => one.network.slug)).toEqual(['qualitaetszirkel']);
    expect(authority.networks.map((one) => one.network.slug).sort()).toEqual([
      'datenschutzkonferenz',
      'informationsfreiheitskonferenz',
    ]);
    const seatsOf = ({ beside }: typeof land) =>
      beside.offices.map((office) => [
        office.member.slug,
        ...office.seats.map((seat) => [seat.network.slug, seat.account.attended.cells]),
      ]);
    expect(seatsOf(land)).toEqual([
      ['berlin-datenschutzbehoerde', ['informationsfreiheitskonferenz', 10], ['datenschutzkonferenz', 15]],
    ]);
    expect(seatsOf(authority)).toEqual([['berlin', ['qualitaetszirkel', 1]]]);
  });
});

describe('what the minutes of the conferences leave open', () => {
  it('Bavaria’s two authorities hold one seat', async () => {
    const bavaria = await member('bayern-datenschutzbehoerde');
    expect(bavaria.member.name.de).toBe('Bayern (Datenschutzbehörden)');
    expect(bavaria.member.aliases).toHaveLength(2);
    expect(bavaria.networks.map((one) => one.seats.length)).toEqual([1]);
  });

  it('an entry that can be read in two ways keeps both readings', async () => {
    const { participants } = await meeting({ network: 'informationsfreiheitskonferenz', meeting: 'akif-47' });
    const federation = demand(participants.find((one) => one.member.slug === 'bund-datenschutzbehoerde'));
    expect(federation.cell).toMatchObject({ status: 'present', contested: true });
    expect(federation.assertions).toMatchObject([{ status: 'present', alternativeStatus: 'excused', together: false }]);
  });

  it('a statement on all members is told as one, and who came late as such', async () => {
    const { participants, meetingSources } = await meeting({ network: 'datenschutzkonferenz', meeting: 'dsk-2022-z2' });
    expect(meetingSources.map(({ completeFor }) => completeFor)).toEqual(['all_together']);
    expect(participants.flatMap(({ assertions }) => assertions).every(({ together }) => together)).toBe(true);
    const late = participants.filter(({ assertions }) => assertions[0]?.presenceFrom !== null);
    expect(late.map((one) => one.member.slug)).toEqual(['saarland-datenschutzbehoerde']);
  });

  it('a seat that began between two days is unclear in between, and nobody is absent from it', async () => {
    const saxony = await member('sachsen-datenschutzbehoerde');
    const record = demand(saxony.networks.find((one) => one.network.slug === 'informationsfreiheitskonferenz'));
    const at = (slug: string) =>
      record.row.cells[record.meetings.findIndex((one) => one.slug === slug)]?.status ?? null;
    expect([at('ifk-40'), at('ifk-41'), at('akif-46')]).toEqual(['not_a_member', 'seat_unclear', 'present']);
  });

  it('meetings known without a list say nothing of anybody', async () => {
    const { account } = await meeting({ network: 'datenschutzkonferenz', meeting: 'dsk-96' });
    expect(account.not_recorded.cells).toBe(17);
  });
});

const toHtml = (page: ReactNode, locale: Locale): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesByLocale[locale]} timeZone="UTC">
      {page}
    </NextIntlClientProvider>,
  );
const OTHERS = {
  de: ['sagt nichts über „Berlin“', 'vertreten', 'laut gemeinsamer Feststellung für alle Mitglieder'],
  en: ['says nothing about “Berlin”', 'represented', 'by one statement about all members'],
} as const;

describe.each(LOCALES)('in a register of four networks (%s)', (locale) => {
  it('the start page shows each network’s whole account, and each adds up', async () => {
    const networks = await readSnapshot((reader) => listNetworkCards(reader, scope));
    expect(networks).toHaveLength(SEED_NETWORKS.length);
    const records = await Promise.all(networks.map(({ slug }) => network(slug)));
    const shown = checkedAccounts(toHtml(<NetworkCards networks={networks} records={records} />, locale));
    expect(shown).toHaveLength(networks.length);
    expect(shown.map(({ parts }) => parts['attended'])).toEqual(expect.arrayContaining([134, 255, 268]));
    for (const { total, parts } of shown)
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it('Berlin’s page counts its own record, and the authority’s only under the other offices', async () => {
    const [others] = OTHERS[locale];
    const html = toHtml(<MemberArticle record={await member('berlin')} />, locale);
    const shown = checkedAccounts(html).filter(({ total }) => total !== null);
    const beside = shown.filter(({ within }) => within.includes('offices'));
    expect(beside.map(({ parts }) => parts['attended'])).toEqual([10, 15]);
    const own = shown.filter((one) => !beside.includes(one)).map(({ parts }) => parts['attended'] ?? 0);
    expect(own[0]).toBe(1);
    expect(Math.max(...own)).toBe(1);
    expect(html).toContain(others);
  });

  it('a meeting says what its minutes say: represented, by a statement on all', async () => {
    const [, represented, together] = OTHERS[locale];
    const record = await meeting({ network: 'datenschutzkonferenz', meeting: 'dsk-108' });
    const html = toHtml(<MeetingArticle record={record} />, locale);
    const ofBerlin = /<tr[^>]*id="berlin-datenschutzbehoerde"[^]*?<\/tr>/.exec(html)?.[0] ?? '';
    expect(ofBerlin).toContain(represented);
    expect(ofBerlin).toContain(together);
    expect(ofBerlin).not.toMatch(/>(?:anwesend|present)</);
  });

  it('a comparison names the offices, and finds nothing that the Senate and the authority share', async () => {
    const records = [await member('berlin'), await member('berlin-datenschutzbehoerde')];
    const members = records.map((record) => record.member);
    const view = readCompareView({ member: members.map(({ slug }) => slug) });
    const html = toHtml(
      <CompareArticle view={view} example={null} members={members} networks={[]} records={[]} />,
      locale,
    );
    const terms = messagesByLocale[locale].terms.memberKind;
    const said = /<p[^>]*data-compared[^]*?<\/p>/.exec(html)?.[0] ?? '';
    expect(said).toContain(`Berlin – ${terms.land}`);
    // Its own name says that it is an authority.
    expect(said).toContain(`, ${records[1]?.member.name[locale]}</span>`);
    expect(html).toContain(messagesByLocale[locale].compare.state.nothingSharedTitle);
  });
});
