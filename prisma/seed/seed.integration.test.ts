import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { SEED_NETWORKS } from '@/lib/config/environment';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { freshDatabase } from '@/test/database';
import { givenNetwork, inRegister } from '@/test/register-facts';
import { seedRegister } from './seed-register';

async function emptyRegister() {
  await closeDatabase();
  await freshDatabase();
}

const network = async (slug: string) => {
  const record = await readSnapshot((reader) => findNetworkRecord(reader, publicReadScope(), slug));
  if (!record) throw new Error(`no network ${slug}`);
  return record;
};

describe('seeding', () => {
  beforeEach(emptyRegister);

  it('never touches a register that holds other data', async () => {
    await inRegister((write) => givenNetwork(write, 'eigenes-netzwerk'));
    expect(await seedRegister(SEED_NETWORKS)).toBe(false);
    expect(await database().network.count()).toBe(1);
  });

  it('leaves out a network that is not asked for', async () => {
    await seedRegister(['world-heritage-committee']);
    const networks = await database().network.findMany({ select: { slug: true } });
    expect(networks).toEqual([{ slug: 'welterbekomitee' }]);
  });
});

describe('the Welterbekomitee', () => {
  beforeAll(async () => {
    await emptyRegister();
    await seedRegister(['world-heritage-committee']);
  });

  it('has 303 cells in 15 meetings, 268 present and 35 absent by exhaustive lists', async () => {
    const { meetings, members, network: profile } = await network('welterbekomitee');
    const cells = members.flatMap(({ row }) => row.cells).filter(({ status }) => status !== 'not_a_member');
    expect(meetings).toHaveLength(15);
    expect(members).toHaveLength(47);
    expect(cells).toHaveLength(303);
    expect(cells.filter(({ status }) => status === 'present')).toHaveLength(268);
    expect(cells.filter(({ status, derived }) => status === 'absent' && derived)).toHaveLength(35);
    expect(await database().attendance.count({ where: { status: 'absent' } })).toBe(0);
    expect(profile.coverage).toMatchObject({ since: { edtf: '1977' }, until: { edtf: '1990' } });
  });

  it.each([
    ['3-tagung', 7, 21],
    ['14-tagung', 6, 21],
    ['6-tagung', 0, 21],
    ['1-tagung', 0, 15],
  ])('misses at %s %i of %i members', async (slug, missing, seats) => {
    const { meetings, members } = await network('welterbekomitee');
    const position = meetings.findIndex((meeting) => meeting.slug === slug);
    const statuses = members
      .map(({ row }) => row.cells[position]?.status)
      .filter((status) => status !== 'not_a_member');
    expect(statuses).toHaveLength(seats);
    expect(statuses.filter((status) => status === 'absent')).toHaveLength(missing);
  });

  it('shows Malawi missing at every session of its term, as one gap', async () => {
    const { members } = await network('welterbekomitee');
    const malawi = members.find(({ member }) => member.slug === 'malawi');
    expect(malawi && rateFrom(malawi.row.account)).toMatchObject({ eligible: 6, known: 6, attended: 0, rate: 0 });
    expect(malawi?.row.gaps).toMatchObject([
      { kind: 'attendance', meetings: 6, missed: 6, open: false, from: { kind: 'seat' }, to: { kind: 'seat' } },
    ]);
  });

  it('keeps observers as guests, who are never counted', async () => {
    const { guests, members } = await network('welterbekomitee');
    const visits = guests.flatMap(({ meetingIds }) => meetingIds);
    expect(visits).toHaveLength(186);
    expect(guests.some(({ member }) => member.slug === 'heiliger-stuhl')).toBe(true);
    expect(members.some(({ member }) => member.slug === 'heiliger-stuhl')).toBe(false);
  });

  it('names historic states as they were', async () => {
    const states = await database().member.findMany({ where: { isoCode: { in: ['YU', 'ZR', 'SU', 'DD'] } } });
    expect(states.map(({ nameDe }) => nameDe).sort()).toEqual([
      'Deutsche Demokratische Republik',
      'Jugoslawien',
      'Sowjetunion',
      'Zaire',
    ]);
  });
});

describe('the Qualitätszirkel', () => {
  beforeAll(async () => {
    await emptyRegister();
    await seedRegister(['qualitaetszirkel']);
  });

  it('says three different things of Berlin: stated pause, one presence, meetings nobody recorded', async () => {
    const berlin = await readSnapshot((reader) => findMemberRecord(reader, publicReadScope(), 'berlin'));
    const record = berlin?.networks[0];
    expect(record && rateFrom(record.row.account)).toMatchObject({ eligible: 7, known: 1, attended: 1 });
    expect(record?.row.gaps.map(({ kind }) => kind).sort()).toEqual(['record', 'record', 'stated']);
    expect(record?.statements).toMatchObject([{ kind: 'absence', since: null, until: { edtf: '2012-09-13' } }]);
    expect(record?.claims).toMatchObject([
      { claim: { kind: 'never_attended' }, verdict: { outcome: 'contradicted', selfReportedOnly: true } },
    ]);
    expect(berlin?.member.aliases).toEqual(['Land Berlin', 'Senat von Berlin']);
  });

  it('keeps what is claimed of its founding side by side', async () => {
    const { claims, organiserTerms, network: profile } = await network('qualitaetszirkel');
    const foundings = claims.map(({ claim }) => claim).filter(({ kind }) => kind === 'founding');
    expect(foundings.map(({ value }) => value)).toEqual(['2002~', '2005', '2005', '2009']);
    expect(organiserTerms).toMatchObject([
      { organiser: 'KGSt', since: null, until: { edtf: '2009-01' } },
      { organiser: 'Landeshauptstadt Stuttgart', since: { edtf: '2009-01' }, until: null },
    ]);
    expect(profile).toMatchObject({ duty: 'voluntary', coverage: null });
  });
});
