import { describe, expect, it } from 'vitest';
import { openEnd, partialDate } from '@/lib/core/partial-date';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import type { Gap } from '@/lib/participation/gaps/types';
import type { ParticipationRow } from '@/lib/participation/read-model/types';
import type { LineMember, MemberRecord, NetworkRecord } from '@/lib/participation/pages/types';
import { toDayNumber } from './layout/days';
import { timelineOfMember } from './of-member';
import { timelineOfNetwork } from './of-network';
import { partShown } from './parts';

const hrefs = {
  meeting: (network: string, meeting: string) => `/netzwerke/${network}/sitzungen/${meeting}`,
  member: (slug: string) => `/mitglieder/${slug}`,
  network: (slug: string) => `/netzwerke/${slug}`,
  proof: (source: string, network: string, meeting: string, member: string) =>
    `/quellen/${source}/${network}/${meeting}#${member}`,
  seat: (source: string, id: number) => `/quellen/${source}#seat-${id}`,
  statement: (source: string, id: number) => `/quellen/${source}#statement-${id}`,
};
const context = { locale: 'de', hrefs } as const;

const network: NetworkRecord['network'] = {
  id: 1,
  slug: 'qualitaetszirkel',
  name: { de: 'Kommunaler Qualitätszirkel', en: 'Municipal quality circle' },
  description: { de: '', en: '' },
  duty: 'voluntary',
  coverage: null,
  coverageNote: null,
};
const meeting = (id: number, edtf: string): NetworkRecord['meetings'][number] => ({
  ...{ id, slug: `m${id}`, title: { de: 'Sitzung', en: 'Meeting' }, date: partialDate(edtf) },
  ...{ number: null, label: null, kind: 'regular', state: 'held', place: null },
});
const meetings = [meeting(1, '2010-09-30'), meeting(2, '2012-09-13/2012-09-14'), meeting(3, '../2022-12-02')];
const member = { id: 7, slug: 'berlin', name: { de: 'Berlin', en: 'Berlin' }, kind: 'land' } as const;
const statement: NetworkRecord['statements'][number] = {
  ...{ id: 5, networkId: 1, memberId: 7, kind: 'absence', since: null, until: partialDate('2012-09-13') },
  ...{ quote: 'nach einer längeren Pause', locator: null, sourceId: 9 },
};
const statedGap: Gap = {
  kind: 'stated',
  from: { kind: 'unknown', date: null, meetingId: null },
  to: { kind: 'attended', date: partialDate('2012-09-13/2012-09-14'), meetingId: 2 },
  ...{ meetingIds: [], meetings: 0, missed: 0, unrecorded: 0, days: null, open: false, statementId: 5 },
};
const coverageGap: Gap = {
  kind: 'attendance',
  from: { kind: 'attended', date: partialDate('2012-09-13/2012-09-14'), meetingId: 2 },
  to: { kind: 'coverage', date: partialDate('2015'), meetingId: null },
  ...{ meetingIds: [3], meetings: 1, missed: 1, unrecorded: 0, days: 10, open: true, statementId: null },
};
const known = (day: string) => ({ kind: 'known', day: toDayNumber(day) }) as const;
const row: ParticipationRow = {
  memberId: 7,
  cells: [
    { meetingId: 1, status: 'not_recorded', contested: false, derived: false, guest: false },
    { meetingId: 2, status: 'present', contested: true, derived: false, guest: false },
    { meetingId: 3, status: 'not_recorded', contested: false, derived: false, guest: false },
  ],
  account: accountWith({ attended: 1, not_recorded: 2 }),
  gaps: [statedGap, coverageGap],
  lastAttendedMeetingId: 2,
};
const seats = [
  {
    ...{ id: 1, memberId: 7, kind: 'full' as const, since: null, until: openEnd, basis: { de: '', en: '' } },
    ...{ sourceId: 9, inDoubt: false, doubt: null },
  },
];
const organiserTerms = [
  { id: 1, organiser: 'KGSt', member: null, since: null, until: partialDate('2009-01'), sourceId: 9, quote: null },
];
const sources = [
  {
    id: 9,
    slug: 'anfrage',
    kind: 'parliamentary_answer',
    title: 'Antwort',
    publisher: 'Senat',
    date: null,
    language: 'de',
  },
] satisfies NetworkRecord['sources'];
const networkRecord: NetworkRecord = {
  ...{ network, organiserTerms, claims: [], statements: [statement], meetings, meetingSources: [] },
  ...{ members: [{ member, region: null, seats, row }], visitors: [], guests: [], unclear: [] },
  ...{ totals: [], successions: [], sources },
};
const part = {
  network,
  organiserTerms,
  meetings,
  seats,
  row,
  line: [],
  assertions: [],
  exhaustiveLists: [],
  totals: [],
  unrecorded: [],
  statements: [statement],
  claims: [],
};
const memberRecord = (networks: MemberRecord['networks']): MemberRecord => ({
  member: { ...member, aliases: [], isoCode: null, territory: null },
  beside: { offices: [], more: 0 },
  isLineCut: false,
  successions: [],
  networks,
  sources: sources.map((source) => ({ ...source, address: null, note: null, accessed: partialDate('2026-11-23') })),
});

describe('a network as a timeline', () => {
  const series = timelineOfNetwork(networkRecord, context);
  const berlin = series.rows[0];

  it('names rows after members and leads to their pages and to the meetings', () => {
    expect(berlin).toMatchObject({ label: 'Berlin', href: '/mitglieder/berlin' });
    expect(berlin?.cells.map((cell) => cell.meeting.href)).toEqual([
      '/netzwerke/qualitaetszirkel/sitzungen/m1',
      '/netzwerke/qualitaetszirkel/sitzungen/m2',
      '/netzwerke/qualitaetszirkel/sitzungen/m3',
    ]);
  });

  it('tells each cell in the voice of its own documents: minutes beside a roll call prove presence', () => {
    const [first, ...others] = row.cells;
    const voted = { ...row, cells: [...(first ? [{ ...first, voice: 'vote' as const }] : []), ...others] };
    const record = { ...networkRecord, members: [{ member, region: null, seats, row: voted }] };
    const cells = timelineOfNetwork(record, context).rows[0]?.cells;
    expect(cells?.map(({ voice }) => voice)).toEqual(['vote', undefined, undefined]);
  });

  it('says of a doubted seat whose doubt it is, and leads to the line', () => {
    const doubted = seats.map((seat) => ({
      ...seat,
      inDoubt: true,
      doubt: { sourceId: 9, quote: null, locator: null },
    }));
    const record = { ...networkRecord, members: [{ member, region: null, seats: doubted, row }] };
    expect(timelineOfNetwork(record, context).rows[0]?.seats).toMatchObject([
      { doubt: { by: 'Senat', href: '/quellen/anfrage#seat-1' } },
    ]);
  });

  it('words dates as precisely as they are known', () => {
    expect(series.meetings.map((each) => each.dateLabel)).toEqual([
      '30.\u00a0September\u00a02010',
      '13.–\u206014.\u00a0September\u00a02012',
      'spätestens\u00a02.\u00a0Dezember\u00a02022',
    ]);
    expect(series.meetings[2]).toMatchObject({ earliest: null, latest: toDayNumber('2022-12-02'), dayPrecise: false });
  });

  it('keeps an unknown start and an ongoing end apart', () => {
    expect(berlin?.seats).toMatchObject([{ from: { kind: 'unknown' }, to: { kind: 'ongoing' } }]);
    expect(series.organisers[0]?.terms[0]).toMatchObject({ from: { kind: 'unknown' }, toLabel: 'Januar\u00a02009' });
  });

  it.each([
    // Neither the days before "at the latest" nor those between two days are a seat, and none of them is without one.
    [
      '../2010-09-30',
      '..',
      { from: { kind: 'unknown' }, certain: { from: known('2010-09-30'), to: { kind: 'ongoing' } } },
    ],
    [
      '2006-01-05/2010-09-30',
      '..',
      { from: known('2006-01-05'), certain: { from: known('2010-09-30'), to: { kind: 'ongoing' } } },
    ],
    ['2006', '2018/..', { from: known('2006-01-01'), to: { kind: 'unknown' }, certain: { to: known('2018-01-01') } }],
    ['2006/..', '..', { certain: null }],
  ])('a seat from %s to %s is certain only where nobody leaves it open', (since, until, expected) => {
    const open = seats.map((seat) => ({ ...seat, since: partialDate(since), until: partialDate(until) }));
    const record = { ...networkRecord, members: [{ member, region: null, seats: open, row }] };
    expect(timelineOfNetwork(record, context).rows[0]?.seats).toMatchObject([expected]);
  });

  it.each(['2018', '2018-03-01', '2018~'])('a seat since %s is a date, and certain throughout', (since) => {
    const dated = seats.map((seat) => ({ ...seat, since: partialDate(since) }));
    const record = { ...networkRecord, members: [{ member, region: null, seats: dated, row }] };
    expect(timelineOfNetwork(record, context).rows[0]?.seats[0]).not.toHaveProperty('certain');
  });

  it('leads a stated gap to the source that states it and leaves its start open', () => {
    expect(berlin?.gaps[0]).toMatchObject({
      ...{ kind: 'stated', from: { kind: 'unknown' }, to: { kind: 'known', day: toDayNumber('2012-09-13') } },
      ...{ href: '/quellen/anfrage#statement-5', quote: 'nach einer längeren Pause' },
    });
  });

  it('measures an open gap from the attended meeting to the last covered day', () => {
    expect(berlin?.gaps[1]).toMatchObject({
      from: { kind: 'known', day: toDayNumber('2012-09-14') },
      to: { kind: 'known', day: toDayNumber('2015-12-31') },
    });
  });

  it('ends each row with its whole account', () => {
    expect(berlin?.account).toEqual(accountWith({ attended: 1, not_recorded: 2 }));
  });

  it('does not draw a guest seat as a seat', () => {
    const guest = seats.map((seat) => ({ ...seat, kind: 'guest' as const }));
    const record = { ...networkRecord, members: [{ member, region: null, seats: guest, row }] };
    expect(timelineOfNetwork(record, context).rows[0]?.seats).toEqual([]);
  });
});

describe('a member as a timeline', () => {
  const covered = { since: partialDate('1977'), until: partialDate('1990') };
  const other = {
    ...part,
    network: { ...network, id: 2, slug: 'other', name: { de: 'Anderes', en: 'Other' }, coverage: covered },
  };

  it('has one row a network, named in the reader’s language', () => {
    const series = timelineOfMember(memberRecord([part, other]), { locale: 'en', hrefs });
    expect(series.rows.map(({ label, href }) => [label, href])).toEqual([
      ['Municipal quality circle', '/netzwerke/qualitaetszirkel'],
      ['Other', '/netzwerke/other'],
    ]);
    expect(series.rows[0]?.lastAttended?.dateLabel).toBe('13–\u206014\u00a0September\u00a02012');
  });

  it('shows whom it follows in a row of its own, with an account of its own', () => {
    const before = { id: 8, slug: 'westberlin', name: { de: 'West-Berlin', en: 'West Berlin' }, kind: 'land' } as const;
    const line: LineMember[] = [
      { member: before, relation: 'predecessor', via: [], seats, row, statements: [], sources },
    ];
    const series = timelineOfMember(memberRecord([{ ...part, line }]), context);
    expect(series.rows.map(({ label, line: relation, href }) => [label, relation, href])).toEqual([
      ['Kommunaler Qualitätszirkel', undefined, '/netzwerke/qualitaetszirkel'],
      ['West-Berlin', 'predecessor', '/mitglieder/westberlin'],
    ]);
    expect(series.heldMeetingCount).toBe(meetings.length);
    expect(series.meetings).toHaveLength(meetings.length);
  });

  it('gives coverage to the row that claims it when there are several', () => {
    const series = timelineOfMember(memberRecord([part, other]), context);
    expect(series.coverage).toBeNull();
    expect(series.rows.map((each) => each.coverage)).toEqual([
      null,
      { from: toDayNumber('1977-01-01'), to: toDayNumber('1990-12-31') },
    ]);
    expect(series.organisers.map((lane) => lane.network)).toEqual(['Kommunaler Qualitätszirkel', 'Anderes']);
  });

  it('needs no name on the organiser lane of an only network', () => {
    const series = timelineOfMember(memberRecord([other]), context);
    expect(series.organisers.map((lane) => lane.network)).toEqual([null]);
    expect(series.coverage).not.toBeNull();
  });
});

describe('a gap of which a figure shows only a part', () => {
  const [from, between, to] = [1, 2, 3];
  it.each([
    ['all', [from, between, to], undefined],
    ['its beginning', [from, between], { shown: 2, goesOn: 'after' }],
    ['its end', [to], { shown: 1, goesOn: 'before' }],
    ['its middle', [between], { shown: 1, goesOn: 'both' }],
    ['nothing', [], undefined],
  ])('says how much and where it goes on, of %s', (_, shown, part) => {
    expect(partShown({ meetingIds: [from, between, to] }, new Set(shown))).toEqual(part);
  });
});
