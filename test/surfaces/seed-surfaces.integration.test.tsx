import { beforeAll, describe, expect, it } from 'vitest';
import { CompareArticle } from '@/components/compare/compare-article';
import { MeetingArticle } from '@/components/meetings/meeting-article';
import { MemberTable } from '@/components/networks/member-table';
import { NetworkArticle } from '@/components/networks/network-article';
import { SearchResults } from '@/components/search/search-results';
import { MemberArticle } from '@/components/members/profile/member-article';
import { compose } from '@/lib/composition';
import { SEED_NETWORKS } from '@/lib/config/environment';
import { LOCALES } from '@/lib/core/localised-text';
import { database } from '@/lib/db/client';
import { readCompareView } from '@/lib/participation/compare/schema';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { answerQuestion } from '@/lib/participation/pages/rules-answer';
import { readQuestionView } from '@/lib/participation/questions/schema';
import { findInRegister } from '@/lib/participation/search/queries';
import { readSearchView } from '@/lib/participation/search/schema';
import { seedRegister } from '@/prisma/seed/seed-register';
import { gapsPage } from './gaps-page';
import { demand, figureNames, markup, read, shownText } from './rendered';
import { PICKED, tally, type CountedCell } from './counted-cells';
import { surfacesTell } from './told-alike';

/**
 * Every cell of everybody with a seat, and of others those of which a source says something, told from the tables alone:
 * none of the register's rules, and not its read model. A seat certainly covers a meeting, may do so ("between" two days),
 * or does not.
 */
const CELLS = `
  WITH held AS (SELECT * FROM meeting WHERE published_at IS NOT NULL),
  cell AS (
    SELECT m.network_id, m.id AS meeting_id, s.member_id, m.state, m.kind,
      bool_or(s.kind IN ('full', 'partner', 'observer')
        AND coalesce(s.since_earliest, '-infinity') <= m.latest AND coalesce(s.until_latest, 'infinity') >= m.earliest) AS seated,
      bool_or(s.doubt_source_id IS NOT NULL) AS doubted,
      bool_or(s.kind = 'observer') AS observes,
      bool_and(s.since_edtf ~ '[/]' AND coalesce(s.since_latest, 'infinity') > m.earliest
        OR coalesce(s.until_edtf, '') ~ '[/]' AND s.until_edtf <> '..' AND coalesce(s.until_earliest, '-infinity') < m.latest) AS between_days,
      bool_or(s.until_edtf IS NOT NULL) AS ends_known
    FROM held m JOIN membership s ON s.network_id = m.network_id GROUP BY 1, 2, 3, 4, 5),
  said AS (
    SELECT meeting_id, member_id, bool_or(status::text IN ('present', 'represented_by_deputy', 'represented_by_somebody')) AS came,
      bool_or(status = 'represented_by_member') AS represented, bool_or(status IN ('absent', 'excused')) AS missed
    FROM attendance WHERE published_at IS NOT NULL AND withdrawn_at IS NULL GROUP BY 1, 2),
  told AS (
    SELECT c.*, coalesce(a.came, false) AS came, coalesce(a.represented, false) AS represented, coalesce(a.missed, false) AS missed,
      EXISTS (SELECT FROM meeting_source l WHERE l.meeting_id = c.meeting_id AND l.complete_for <> 'nothing'
        AND (c.ends_known OR c.member_id = ANY (l.counted_member_ids))) AS listed
    FROM cell c LEFT JOIN said a USING (meeting_id, member_id)),
  seated_cell AS (
  SELECT n.slug AS network, m.slug AS member, CASE
      WHEN state = 'cancelled' THEN 'cancelled' WHEN state = 'scheduled' THEN 'not_yet_held'
      WHEN t.kind = 'written_procedure' THEN 'no_attendance_possible'
      WHEN came AND (NOT seated OR observes) THEN 'guest'
      WHEN came THEN 'attended'
      WHEN (missed OR represented) AND NOT seated THEN 'seat_unclear'
      WHEN NOT seated THEN 'no_seat'
      WHEN doubted OR between_days THEN 'seat_unclear'
      WHEN represented THEN 'represented'
      WHEN missed OR listed THEN 'known_absence'
      ELSE 'not_recorded' END AS part, true AS seated, t.meeting_id
  FROM told t JOIN network n ON n.id = t.network_id JOIN member m ON m.id = t.member_id),
  spoken_of AS (
    SELECT n.slug AS network, m.slug AS member, CASE WHEN a.came THEN 'guest' ELSE 'seat_unclear' END AS part,
      false AS seated, a.meeting_id
    FROM said a JOIN held h ON h.id = a.meeting_id JOIN network n ON n.id = h.network_id JOIN member m ON m.id = a.member_id
    WHERE NOT EXISTS (SELECT FROM membership s WHERE s.network_id = h.network_id AND s.member_id = a.member_id))
  SELECT c.network, c.member, c.part, c.seated, h.slug AS meeting,
    CASE WHEN extract(year FROM h.earliest) = extract(year FROM h.latest) THEN extract(year FROM h.latest)::text END AS year
  FROM (SELECT * FROM seated_cell UNION ALL SELECT * FROM spoken_of) c JOIN held h ON h.id = c.meeting_id`;

let counted: CountedCell[] = [];

beforeAll(async () => {
  compose();
  await seedRegister(SEED_NETWORKS);
  counted = await database().$queryRawUnsafe<CountedCell[]>(CELLS);
});

it('there are as many seed networks as are named, each with ten members to pick', () => {
  const members = tally(counted, ({ network, member, seated }) => (seated ? `${network} ${member}` : null));
  const perNetwork = [...members.keys()].map((key) => key.split(' ')[0] ?? '');
  expect(new Set(perNetwork).size).toBe(SEED_NETWORKS.length);
  for (const network of new Set(perNetwork))
    expect(perNetwork.filter((one) => one === network).length, network).toBeGreaterThanOrEqual(PICKED);
});

surfacesTell('the seed', { cells: () => counted });

describe('a figure begins with what it shows, and is called so', () => {
  const ofNetwork = async (slug: string) => {
    const record = await demand((reader, scope) => findNetworkRecord(reader, scope, slug));
    return figureNames(<NetworkArticle record={record} matrixSources={[]} />, 'de');
  };
  const ofMember = async (slug: string, locale: (typeof LOCALES)[number] = 'de') =>
    figureNames(
      <MemberArticle record={await demand((reader, scope) => findMemberRecord(reader, scope, slug))} />,
      locale,
    );

  it('of a network: who missed most, the emptiest year, or that most is not recorded', async () => {
    expect(await ofNetwork('welterbekomitee')).toEqual([
      'Am häufigsten fehlte Malawi: bei allen sechs Sitzungen während der Mitgliedschaft',
      '1979 blieben sieben von 21 Plätzen leer, so viele wie in keinem anderen Jahr',
    ]);
    expect((await ofNetwork('qualitaetszirkel'))[0]).toBe('Zu 155 von 163 Plätzen sagt keine Quelle etwas');
    expect((await ofNetwork('datenschutzkonferenz'))[0]).toBe('Für 255 von 357 Plätzen ist eine Teilnahme belegt');
  });

  it('of a member: the only attendance, all, none, guests, and no absence from an unclear seat', async () => {
    expect((await ofMember('berlin'))[0]).toBe('Für Berlin ist eine einzige Teilnahme belegt: 13.–14. September 2012');
    expect((await ofMember('malawi'))[0]).toBe(
      'Malawi fehlte bei allen sechs bekannten Sitzungen während der Mitgliedschaft',
    );
    expect((await ofMember('frankreich', 'en'))[0]).toBe(
      'France attended all 13 known meetings for which it held a seat',
    );
    expect((await ofMember('vereinigte-staaten'))[0]).toBe(
      'Die Vereinigten Staaten nahmen an allen elf bekannten Sitzungen während der Mitgliedschaft teil',
    );
    expect(await ofMember('deutscher-landkreistag')).toEqual([
      'Zu keiner der sieben bekannten Sitzungen sagt eine Quelle etwas über den Deutschen Landkreistag',
      'Zu keinem der fünf Mitgliedsjahre mit Sitzungen sagt eine Quelle etwas über den Deutschen Landkreistag',
    ]);
    expect((await ofMember('ungarn'))[0]).toBe('Ungarn war bei drei Sitzungen zu Gast');
    expect((await ofMember('berlin-datenschutzbehoerde')).at(-1)).toBe(
      'Für Berlin (Datenschutzbehörde) sind zehn Teilnahmen belegt',
    );
    expect((await ofMember('bund-datenschutzbehoerde')).at(-1)).toBe(
      'Für den Bund (Datenschutzbehörde) sind neun unstrittige Teilnahmen belegt',
    );
  });

  it('of a member whose only attendance a document tells that is older than the meeting: that it was announced', async () => {
    expect(await ofMember('solingen')).toEqual([
      'Für Solingen ist eine einzige Teilnahme bekannt, laut Ankündigung: 21. März 2014 (außerordentliche Sitzung)',
      'Für Solingen ist eine einzige Teilnahme bekannt, laut Ankündigung',
    ]);
  });

  it.each(LOCALES)('and every other surface says so, too (%s)', async (locale) => {
    const words = {
      de: ['1 teilgenommen (nur laut Ankündigung)', ', laut Ankündigung'],
      en: ['1 attended (only as announced)', ', as announced'],
    }[locale];
    const record = await demand((reader, scope) => findNetworkRecord(reader, scope, 'qualitaetszirkel'));
    const members = record.members.map(({ member }) => member);
    const view = readCompareView({ member: ['berlin', 'solingen'] });
    const gaps = { gap: 'record', network: 'qualitaetszirkel', lines: 'all' };
    const asked = await read((reader, scope) => findInRegister(reader, scope, 'solingen'));
    const surfaces = {
      members: <MemberTable record={record} />,
      comparison: (
        <CompareArticle view={view} example={null} members={members} networks={[record.network]} records={[record]} />
      ),
      gaps: await gapsPage(gaps, locale),
      search: <SearchResults view={readSearchView({ q: 'solingen' })} answer={asked} />,
    };
    for (const [surface, page] of Object.entries(surfaces))
      for (const word of words) expect(shownText(markup(page, locale)), `${surface}: ${word}`).toContain(word);
  });

  it.each(LOCALES)(
    'no table tells an unrecorded stretch as no gap, and each gap ends on a day that can be counted (%s)',
    async (locale) => {
      const circle = await demand((reader, scope) => findNetworkRecord(reader, scope, 'qualitaetszirkel'));
      const view = readCompareView({ member: ['berlin', 'stuttgart'] });
      const members = circle.members.map(({ member }) => member);
      const words = { de: 'nicht festzustellen: 6 nicht erfasst', en: 'cannot be determined: 6 not recorded' }[locale];
      for (const page of [
        <NetworkArticle key="network" record={circle} matrixSources={[]} />,
        <CompareArticle
          key="compare"
          view={view}
          example={null}
          members={members}
          networks={[circle.network]}
          records={[circle]}
        />,
      ])
        expect(shownText(markup(page, locale))).toContain(words);
      const tellsOf = async (slug: string) => {
        const record = await demand((reader, scope) => findNetworkRecord(reader, scope, slug));
        return shownText(markup(<NetworkArticle record={record} matrixSources={[]} />, locale));
      };
      expect(await tellsOf('welterbekomitee')).toContain(
        { de: 'bis 31. Dezember 1990', en: 'to 31 December 1990' }[locale],
      );
      const conference = await tellsOf('informationsfreiheitskonferenz');
      expect(conference).toContain({ de: 'Beginn zwischen 1. Juli 2015', en: 'began between 1 July 2015' }[locale]);
      expect(conference).not.toMatch(/seit zwischen|since between/);
    },
  );

  it('proves nothing: whether Solingen was ever there stays open, and the meeting says that perhaps nobody came', async () => {
    const asked = await demand((reader, scope) => findQuestionedMember(reader, scope, 'qualitaetszirkel', 'solingen'));
    const query = { question: 'never', network: 'qualitaetszirkel', member: 'solingen' };
    const answer = answerQuestion(readQuestionView(query), asked, null);
    expect(answer).toMatchObject({ outcome: 'not_decidable', needs: expect.arrayContaining(['announced']) as unknown });
    const meeting = await demand((reader, scope) => findMeetingRecord(reader, scope, 'qualitaetszirkel', '2014-03-21'));
    expect(shownText(markup(<MeetingArticle record={meeting} />, 'de'))).toContain(
      'Davon nur laut Ankündigung: 4. Teilgenommen haben also höchstens 23 von 23',
    );
  });
});
