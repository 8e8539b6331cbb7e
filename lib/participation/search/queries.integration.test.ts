import { beforeAll, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { findInRegister, type SearchOptions } from '@/lib/participation/search/queries';
import {
  bestKind,
  countFound,
  findChoice,
  hasUncounted,
  isUnknownAbbreviation,
} from '@/lib/participation/search/rules';
import { findAskedQuestion } from '@/lib/participation/search/queries-question';
import { readSearchView } from '@/lib/participation/search/schema';
import { seedRegister } from '@/prisma/seed/seed-register';
import { givenMeeting, givenMember, givenNetwork, givenSeat, givenSource, inRegister } from '@/test/register-facts';

beforeAll(async () => {
  await seedRegister(['qualitaetszirkel', 'world-heritage-committee']);
  await inRegister(async (write) => {
    const [hidden, sourceId, onlyDrafts] = [
      await givenNetwork(write, 'offen'),
      await givenSource(write, 'geheimprotokoll'),
      await givenMember(write, 'geheimstadt'),
    ];
    await givenMeeting(write, {
      networkId: hidden,
      sourceId,
      date: '2022-03-04',
      published: false,
      title: { de: 'Geheimsitzung', en: 'Geheimsitzung' },
    });
    const senate = await givenMember(write, 'innenverwaltung');
    const { id: territoryId } = await write.transaction.territory.findUniqueOrThrow({ where: { slug: 'berlin' } });
    await write.transaction.member.update({ where: { id: senate }, data: { territoryId } });
    const agenda = await givenSource(write, 'tagesordnung');
    await givenMeeting(write, { networkId: hidden, sourceId: agenda, date: '2018-05', label: 'AKIF 14' });
    await givenSeat(write, { networkId: hidden, memberId: senate, sourceId: agenda });
    return onlyDrafts;
  });
});

const search = (query: string, options: SearchOptions = {}) =>
  readSnapshot((reader) => findInRegister(reader, publicReadScope(), query, options));
const membersFor = async (query: string) => (await search(query)).members.entries.map(({ member }) => member.slug);

describe('search', () => {
  it('answers first with the member, when it last attended and on how much of a record that rests', async () => {
    const answer = await search('Berlin');
    expect(bestKind(answer)).toBe('members');
    expect(answer.members.entries[0]).toMatchObject({
      member: { slug: 'berlin' },
      match: 'exact',
      seats: [
        {
          network: { slug: 'qualitaetszirkel' },
          lastAttended: { slug: '2012-09-13' },
          account: {
            attended: { cells: 1 },
            represented: { cells: 0 },
            known_absence: { cells: 0 },
            guest: { cells: 0 },
          },
        },
      ],
    });
  });

  it.each([
    ['another name of it', 'Senat von Berlin', 'berlin', 'alias'],
    ['letters in the wrong order', 'Krefled', 'krefeld', 'similar'],
    ['a letter too many', 'Stuttgartt', 'stuttgart', 'similar'],
    ['two letters swapped', 'Jordanein', 'jordanien', 'similar'],
    ['a letter left out of a short name', 'Berln', 'berlin', 'similar'],
    ['a missing umlaut', 'munchen', 'muenchen', 'exact'],
    ['an umlaut written out', 'Muenchen', 'muenchen', 'exact'],
    ['capitals and spaces', '  BERLIN ', 'berlin', 'exact'],
    ['an accent in two signs', 'Mu\u0308nchen', 'muenchen', 'exact'],
    ['the English name', 'Brazil', 'brasilien', 'exact'],
    ['how a city is called abroad', 'Hanover', 'hannover', 'exact'],
    ['a beginning', 'jugos', 'jugoslawien', 'prefix'],
    ['the name a report gives a state', 'Syrian Arab Republic', 'syrien', 'alias'],
    ['an abbreviation', 'BAMF', 'bamf', 'alias'],
  ])('finds a member by %s', async (_, typed, slug, match) => {
    const { query } = readSearchView({ q: typed });
    const { entries } = (await search(query)).members;
    expect(entries[0]).toMatchObject({ member: { slug }, match });
  });

  it('says by which name it found a member', async () => {
    expect((await search('Senat von Berlin')).members.entries[0]?.by).toBe('Senat von Berlin');
    expect((await search('Hanover')).members.entries[0]?.by).toBe('Hanover');
  });

  it('puts names before beginnings, beginnings before other names, those before words within', async () => {
    await inRegister(async (write) => {
      const [networkId, sourceId] = [await givenNetwork(write, 'rangfolge'), await givenSource(write, 'rangquelle')];
      for (const slug of ['im-zwirn', 'zwirnberg', 'zwirn', 'knopf']) {
        await givenSeat(write, { networkId, sourceId, memberId: await givenMember(write, slug) });
      }
      const knopf = await write.transaction.member.findUniqueOrThrow({ where: { slug: 'knopf' } });
      await write.transaction.memberAlias.create({ data: { memberId: knopf.id, name: 'Zwirn & Nadel' } });
    });
    const { entries } = (await search('zwirn')).members;
    expect(entries.map(({ member, match }) => [member.slug, match])).toEqual([
      ['zwirn', 'exact'],
      ['zwirnberg', 'prefix'],
      ['knopf', 'alias'],
      ['im-zwirn', 'words'],
    ]);
    expect(bestKind(await search('Zwirm'))).toBeNull();
    expect((await search('Zwirm')).reach).toBe('similar');
  });

  it('needs every word, in any order, and takes single ones only where that finds nothing', async () => {
    expect((await search('integrationspolitik kommunaler')).networks.entries).toMatchObject([
      { network: { slug: 'qualitaetszirkel' }, match: 'words' },
    ]);
    const loose = await search('Berlin beim Qualitätszirkel');
    expect(loose.reach).toBe('some_words');
    expect(loose.members.entries.map(({ member }) => member.slug)).toContain('berlin');
    expect(loose.networks.entries.map(({ network }) => network.slug)).toContain('qualitaetszirkel');
  });

  it('finds a network by who ran it, with its size', async () => {
    const [network] = (await search('KGSt')).networks.entries;
    expect(network).toMatchObject({ network: { slug: 'qualitaetszirkel' }, match: 'alias', by: 'KGSt' });
    expect(network?.memberCount).toBeGreaterThan(20);
    expect(network?.heldMeetingCount).toBeGreaterThan(1);
  });

  it.each(['Kairo', 'Cairo', 'Kairro', '22. Oktober 1979', 'October 1979'])('finds a meeting by %s', async (query) => {
    expect((await search(query)).meetings.entries.map(({ slug }) => slug)).toContain('3-tagung');
  });

  it('finds an office by the territory it belongs to, behind the territory itself', async () => {
    const { members } = await search('Berlin');
    expect(members.entries.map(({ member, match, territory }) => [member.slug, match, territory?.slug])).toEqual([
      ['berlin', 'exact', undefined],
      ['innenverwaltung', 'alias', 'berlin'],
    ]);
  });

  it('finds a meeting by what its series calls it, alone and with its title', async () => {
    for (const query of ['akif 14', 'Sitzung AKIF 14']) {
      const { meetings } = await search(query);
      expect(meetings.entries.map(({ slug }) => slug)).toEqual(['sitzung-2018-05']);
    }
  });

  it('finds sources by title and publisher, and the newest meeting of a year first', async () => {
    expect((await search('nie vertreten')).sources.entries.map(({ source }) => source.slug)).toEqual([
      'anfrage-n17-02015',
    ]);
    const years = (await search('welterbekomitee tagung', { kind: 'meetings' })).meetings.entries.map(
      ({ date }) => date.latest,
    );
    expect(years).toEqual(years.toSorted().toReversed());
  });

  it('shows one group further down, and still counts the others', async () => {
    const [some, all] = [await search('stadt'), await search('stadt', { kind: 'members' })];
    expect(all.members.entries.length).toBe(all.members.total);
    expect(all.members.total).toBe(some.members.total);
    expect(all.networks.entries).toEqual([]);
    expect(countFound(all)).toBe(countFound(some));
  });

  it.each(['Geheimsitzung', 'geheimprotokoll', 'geheimstadt', 'Geheimsitzunk', '4. März 2022'])(
    'finds no draft, nor what only drafts name: %s',
    async (query) => {
      expect(countFound(await search(query))).toBe(0);
    },
  );

  it.each([
    ['a wildcard', '%'],
    ['another wildcard', '_'],
    ['the escape of wildcards', '\\'],
    ['many wildcards', '%%%_%'],
    ['a statement', "'; SELECT pg_sleep(9); --"],
    ['an object', '{"zzqx":{}}'],
    ['a pattern', '()[]*+?^$|'],
    ['a null byte', '\u0000'],
    ['null bytes in a word', 'Xq\u0000zz\u0000q'],
    ['nothing but spaces', ' '.repeat(50)],
    ['ten kilobytes', 'Xq9 '.repeat(2_500)],
    ['ten kilobytes of one word', 'Xq9'.repeat(3_500)],
  ])('takes %s as plain text', async (_, typed) => {
    expect(countFound(await search(readSearchView({ q: typed }).query))).toBe(0);
  });

  it('says of UN and UNGA, where no such network is in the register, that nobody is called so for short', async () => {
    for (const typed of ['UN', 'UNGA']) {
      const answer = await search(typed);
      expect(answer.members.total, typed).toBeGreaterThan(0);
      expect([isUnknownAbbreviation(answer), bestKind(answer), findChoice(answer)], typed).toEqual([true, null, null]);
    }
    for (const known of ['USA', 'BAMF', 'DLT', 'DDR'])
      expect(isUnknownAbbreviation(await search(known)), known).toBe(false);
  });

  it('stays with its own wildcards', async () => {
    expect(await membersFor('Ber%n')).toEqual([]);
    expect(await membersFor('B_rlin')).not.toContain('malawi');
  });
});

describe('names, abbreviations and dates', () => {
  beforeAll(() =>
    inRegister(async (write) => {
      const [networkId, sourceId] = [
        await givenNetwork(write, 'un-generalversammlung'),
        await givenSource(write, 'abstimmung'),
      ];
      await write.transaction.network.update({
        where: { id: networkId },
        data: { nameDe: 'Generalversammlung der Vereinten Nationen', nameEn: 'UN General Assembly' },
      });
      for (const [slug, isoCode, name] of [
        ['kongo-demokratisch', 'CD', 'Demokratische Republik Kongo'],
        ['kongo', 'CG', 'Kongo'],
      ] as const) {
        const memberId = await givenMember(write, slug);
        const names = { nameDe: name, nameEn: name };
        await write.transaction.member.update({ where: { id: memberId }, data: { isoCode, ...names } });
        await givenSeat(write, { networkId, memberId, sourceId });
      }
      await givenMeeting(write, { networkId, sourceId, date: '1985-10-03' });
      await givenMeeting(write, { networkId, sourceId, date: '1986-10-03' });
    }),
  );

  it.each([
    ['Elfenbeinküste', /ivoire/],
    ['Ivory Coast', /ivoire/],
    ['Elfenb', /ivoire/],
    ['DDR', /demokratische/],
    ['BRD', /^deutschland/],
    ['Vatikan', /heiliger-stuhl/],
    ['USA', /vereinigte-staaten/],
    ['Weißrussland', /ssr/],
  ])('%s finds whom the register calls otherwise', async (typed, slug) => {
    const answer = await search(typed);
    expect(answer.members.entries[0]?.member.slug).toMatch(slug);
    expect(bestKind(answer)).toBe('members');
  });

  it('asks which Congo is meant, though one bears the name', async () => {
    const answer = await search('Kongo');
    expect(bestKind(answer)).toBeNull();
    expect(findChoice(answer)).toEqual({ kind: 'members', count: 3 });
    expect((await membersFor('Kongo')).toSorted()).toEqual(['kongo', 'kongo-demokratisch', 'zaire']);
    expect(answer.mayMean).toEqual([]);
  });

  it('names the states that a shared name may mean, where the register holds fewer', async () => {
    const answer = await search('Korea');
    expect([answer.members.total, answer.mayMean.map(({ de }) => de).toSorted()]).toEqual([
      0,
      ['Nordkorea', 'Südkorea'],
    ]);
  });

  it.each(['UN', 'UNGA', 'UNO'])('%s is the General Assembly, not Hungary', async (typed) => {
    const answer = await search(typed);
    expect(bestKind(answer)).toBe('networks');
    expect(answer.networks.entries[0]?.network.slug).toBe('un-generalversammlung');
    expect(answer.members.entries).toEqual([]);
  });

  it('still suggests Hungary to whoever is typing it', async () => {
    expect((await membersFor('ung'))[0]).toBe('ungarn');
  });

  it('says of a state that sits nowhere that it does, and guesses nothing', async () => {
    const answer = await search('Liechtenstein');
    expect(answer.unseated?.de).toBe('Liechtenstein');
    expect(countFound(answer)).toBe(0);
  });

  it.each([
    ['UNGA 1985', ['sitzung-1985-10-03']],
    ['General Assembly Oktober 1986', ['sitzung-1986-10-03']],
    ['Welterbe 1979', ['3-tagung']],
    ['Kairo 1979', ['3-tagung']],
    ['Welterbe 1899', []],
  ])('%s finds the meeting of that time', async (typed, slugs) => {
    expect((await search(typed)).meetings.entries.map(({ slug }) => slug)).toEqual(slugs);
  });

  it('tells beside the figure what a source says of a pause', async () => {
    const [berlin] = (await search('Berlin')).members.entries;
    expect(berlin?.seats[0]?.told.map(({ kind }) => kind)).toEqual(['stated']);
  });

  it.each([
    ['war Berlin je dabei', 'never', ['qualitaetszirkel']],
    ['was Berlin ever there?', 'never', ['qualitaetszirkel']],
    ['war Berlin je im Qualitätszirkel dabei', 'never', ['qualitaetszirkel']],
    ['wann war Malawi zuletzt beim Welterbekomitee dabei', 'last', ['welterbekomitee']],
  ])('%s is a question about one member', async (typed, question, networks) => {
    const asked = await readSnapshot((reader) => findAskedQuestion(reader, publicReadScope(), typed));
    expect(asked).toMatchObject({ question, networks, isEver: question === 'never' });
  });

  it('compares two members where both have a seat, and asks nothing of nobody', async () => {
    const ask = (typed: string) => readSnapshot((reader) => findAskedQuestion(reader, publicReadScope(), typed));
    expect(await ask('War Brasilien öfter dabei als Malawi?')).toMatchObject({
      question: 'more_often',
      member: 'brasilien',
      other: 'malawi',
      networks: ['welterbekomitee'],
    });
    expect(await ask('war Atlantis je dabei')).toBeNull();
  });
});

describe('a word of more entries than anybody looks through', () => {
  beforeAll(() =>
    inRegister(async (write) => {
      const networkId = await givenNetwork(write, 'voll');
      await write.transaction.$executeRaw`
        INSERT INTO meeting (network_id, slug, title_de, title_en, date_edtf, earliest, latest, kind, state, published_at)
        SELECT ${networkId}::int, 'treffen-' || i, title.of, title.of, d::text, d, d, 'regular', 'held',
          CASE WHEN i <> 2 THEN (SELECT register_now()) END
        FROM generate_series(1, 520) i, LATERAL (SELECT date '2000-01-01' + i AS d) day,
          LATERAL (SELECT CASE WHEN i <= 2 THEN 'Quartalstreffen' ELSE i || '. Quartalstreffen der Ämter' END AS of) title`;
      write.touch(networkId);
    }),
  );

  it('is not counted on, and what is named exactly so comes first, however old; then the newest', async () => {
    const { meetings, ...answer } = await search('Quartalstreffen');
    expect(meetings.goesOn).toBe(true);
    expect(meetings.entries.slice(0, 3).map(({ slug }) => slug)).toEqual(['treffen-1', 'treffen-520', 'treffen-519']);
    expect(hasUncounted({ meetings, ...answer })).toBe(true);
    expect(hasUncounted({ meetings, ...answer }, 'members')).toBe(false);
  });

  it('is counted as before beside another that leaves fewer', async () => {
    const { meetings } = await search('Ämter 51 Quartalstreffen');
    expect(meetings).toMatchObject({ total: 11 });
    expect(meetings).not.toHaveProperty('goesOn');
    expect(meetings.entries[0]?.slug).toBe('treffen-519');
  });
});
