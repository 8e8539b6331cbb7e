import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { CompareArticle } from '@/components/compare/compare-article';
import { MemberPrintout } from '@/components/members/printout/member-printout';
import { NetworkArticle } from '@/components/networks/network-article';
import { GapsArticle } from '@/components/gaps/gaps-article';
import { QuestionAnswer } from '@/components/questions/question-answer';
import { SearchResults } from '@/components/search/search-results';
import { MemberArticle } from '@/components/members/profile/member-article';
import { MemberNetwork } from '@/components/members/profile/member-network';
import { FindingList } from '@/components/members/profile/finding-list';
import { compose } from '@/lib/composition';
import { SEED_NETWORKS } from '@/lib/config/environment';
import { LOCALES } from '@/lib/core/localised-text';
import { database } from '@/lib/db/client';
import { questionsHref } from '@/lib/i18n/navigation';
import { readCompareView } from '@/lib/participation/compare/schema';
import { readGaps } from '@/lib/participation/gaps/queries';
import { readGapsView } from '@/lib/participation/gaps/schema-list';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { answerQuestion } from '@/lib/participation/pages/rules-answer';
import { readQuestionView } from '@/lib/participation/questions/schema';
import { findInRegister } from '@/lib/participation/search/queries';
import { readSearchView } from '@/lib/participation/search/schema';
import { seedRegister } from '@/prisma/seed/seed-register';
import { demand, figureNames, read, shown } from './rendered';
import { inside, inTables, inWords, partsOf, sumShown, type ShownParts } from './shown-accounts';

/** Changed, it picks others; as it is, whoever looks for a fault finds the same ten again. */
const SEED = 'ten of each';
const PICKED = 10;

interface Counted {
  network: string;
  member: string;
  part: string;
  cells: number;
}

/**
 * Every cell of everybody with a seat, told from the tables alone: none of the register's rules, and not its read model.
 * A seat certainly covers a meeting, may do so ("between" two days), or does not.
 */
const CELLS = `
  WITH held AS (SELECT id, network_id, earliest, latest, kind, state FROM meeting WHERE published_at IS NOT NULL),
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
    FROM cell c LEFT JOIN said a USING (meeting_id, member_id))
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
      ELSE 'not_recorded' END AS part, count(*)::int AS cells
  FROM told t JOIN network n ON n.id = t.network_id JOIN member m ON m.id = t.member_id
  GROUP BY 1, 2, 3`;

const counted = new Map<string, Map<string, ShownParts>>();

const order = (slug: string): string => createHash('sha256').update(`${SEED} ${slug}`).digest('hex');
const picked = (network: string): [slug: string, parts: ShownParts][] =>
  [...(counted.get(network) ?? [])].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)).slice(0, PICKED);

beforeAll(async () => {
  compose();
  await seedRegister(SEED_NETWORKS);
  for (const { network, member, part, cells } of await database().$queryRawUnsafe<Counted[]>(CELLS)) {
    const members = counted.get(network) ?? new Map<string, ShownParts>();
    counted.set(network, members);
    members.set(member, { ...members.get(member), [part]: cells });
  }
});

it('there are as many seed networks as are named, each with ten members to pick', () => {
  expect(counted.size).toBe(SEED_NETWORKS.length);
  for (const network of counted.keys()) expect(picked(network), network).toHaveLength(PICKED);
});

describe.each(LOCALES)('of ten members of each seed network every surface says what the tables say (%s)', (locale) => {
  const networks = () => [...counted.keys()];

  it('the page of the network', async () => {
    for (const slug of networks()) {
      const record = await demand((reader, scope) => findNetworkRecord(reader, scope, slug));
      const rows = inside(shown(<NetworkArticle record={record} matrixSources={[]} />, locale), 'members');
      const names = record.members.map(({ member }) => member);
      for (const [member, parts] of picked(slug)) {
        const name = names.find((one) => one.slug === member)?.name[locale] ?? '';
        expect(partsOf(rows.filter(({ row }) => row === '' || row.includes(name))), member).toContainEqual(parts);
      }
    }
  });

  it('the page of a member: findings, record and printout', async () => {
    for (const network of networks())
      for (const [slug, parts] of picked(network)) {
        const record = await demand((reader, scope) => findMemberRecord(reader, scope, slug));
        const part = record.networks.find((one) => one.network.slug === network);
        if (!part) throw new Error(`${slug} is not in ${network}`);
        const page = (
          <>
            <FindingList member={record.member} part={part} sources={record.sources} />
            <MemberNetwork member={record.member} part={part} sources={record.sources} />
          </>
        );
        const accounts = shown(page, locale);
        expect(inWords(accounts).length, slug).toBeGreaterThanOrEqual(2);
        const years = inWords(inside(accounts, `years-${network}`));
        // Meetings of no certain year stand in a sentence of their own.
        expect(sumShown(years), slug).toEqual(parts);
        for (const account of inWords(accounts))
          if (!years.includes(account)) expect(account.parts, slug).toEqual(parts);
        const [, ...undated] = years;
        expect(sumShown([...inTables(accounts), ...undated]), slug).toEqual(parts);
        const printout = shown(<MemberPrintout record={record} address="https://register.example" />, locale);
        expect(partsOf(printout), slug).toContainEqual(parts);
      }
  });

  it('a comparison, pair by pair', async () => {
    for (const network of networks()) {
      const record = await demand((reader, scope) => findNetworkRecord(reader, scope, network));
      for (let at = 0; at < PICKED; at += 2) {
        const pair = picked(network).slice(at, at + 2);
        const members = record.members.map(({ member }) => member);
        const view = readCompareView({ member: pair.map(([slug]) => slug) });
        const page = <CompareArticle view={view} members={members} networks={[record.network]} records={[record]} />;
        expect(partsOf(inside(shown(page, locale), network)).slice(-2)).toEqual(pair.map(([, parts]) => parts));
      }
    }
  });

  it('the gaps, the answer to a question, and the search', async () => {
    const register = await read(readGaps);
    for (const network of networks()) {
      const view = readGapsView({ span: 'ever', network, complete: '50', lines: 'all' });
      const gaps = shown(<GapsArticle register={register} view={view} />, locale);
      for (const { parts } of gaps) expect([...(counted.get(network)?.values() ?? [])]).toContainEqual(parts);
      for (const [slug, parts] of picked(network)) {
        const asked = await demand((reader, scope) => findQuestionedMember(reader, scope, network, slug));
        const query = { question: 'never', network, member: slug };
        const answer = answerQuestion(readQuestionView(query), asked, null);
        if (!answer) throw new Error('no answer');
        const answered = shown(<QuestionAnswer answer={answer} here={questionsHref(query)} />, locale);
        expect(partsOf(answered), slug).toEqual([parts]);
        const name = asked.member.name[locale];
        const found = await read((reader, scope) => findInRegister(reader, scope, name));
        const results = shown(<SearchResults view={readSearchView({ q: name })} answer={found} />, locale);
        expect(partsOf(results), slug).toContainEqual(parts);
      }
    }
  });
});

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
      'Am häufigsten fehlte Malawi: bei allen sechs Sitzungen, bei denen ein Sitz bestand',
      '1979 blieben sieben von 21 Plätzen leer, so viele wie in keinem anderen Jahr',
    ]);
    expect((await ofNetwork('qualitaetszirkel'))[0]).toBe('Zu 155 von 163 Plätzen sagt keine Quelle etwas');
    expect((await ofNetwork('datenschutzkonferenz'))[0]).toBe('Für 255 von 357 Plätzen ist eine Teilnahme belegt');
  });

  it('of a member: the only attendance, all, none, guests, and no absence from an unclear seat', async () => {
    expect((await ofMember('berlin'))[0]).toBe('Für Berlin ist eine einzige Teilnahme belegt: 13.–14. September 2012');
    expect((await ofMember('malawi'))[0]).toBe(
      'Malawi fehlte bei allen sechs bekannten Sitzungen, bei denen ein Sitz bestand',
    );
    expect((await ofMember('frankreich', 'en'))[0]).toBe(
      'France attended all 13 known meetings for which it held a seat',
    );
    expect((await ofMember('ungarn'))[0]).toBe('Ungarn war bei drei Sitzungen zu Gast');
    expect((await ofMember('berlin-datenschutzbehoerde')).at(-1)).toBe(
      'Für Berlin (Datenschutzbehörde) sind zehn Teilnahmen belegt',
    );
  });
});
