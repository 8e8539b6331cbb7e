import { randomUUID } from 'node:crypto';
import { readSnapshot } from '@/lib/db/reader';
import { logMeeting } from '@/lib/attendance/mutations-log';
import { explainUnrecorded } from '@/lib/attendance/unrecorded/mutations';
import { listUnrecordedNotes } from '@/lib/attendance/unrecorded/queries';
import { writeRegister } from '@/lib/db/register-write';
import { createNetwork, addOrganiserTerm } from '@/lib/networks/mutations';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenSeat,
  givenSource,
  givenTerritory,
  inRegister,
} from '@/test/register-facts';
import { shareWithOfficeOfB, type Ground } from './ground';
import type { Person } from './people';

/*
 * Records of network B made anew for one payload, so that what one person does with theirs leaves nobody else's stale.
 */

export const newSlug = (kind: string): string => `${kind}-${randomUUID()}`;

export const both = (text: string) => ({ de: text, en: text });

export const newMember = async (): Promise<{ id: number; slug: string }> => {
  const slug = newSlug('mitglied');
  return { slug, id: await inRegister((write) => givenMember(write, slug)) };
};

/** A member that network B alone knows. */
export async function memberOfB({ b }: Ground): Promise<{ id: number; slug: string; seatId: number }> {
  const member = await newMember();
  const seat = { networkId: b.networkId, memberId: member.id, sourceId: b.source.id };
  return { ...member, seatId: await inRegister((write) => givenSeat(write, seat)) };
}

/** A territory to which a member of network B alone belongs. */
export async function territoryOfB(ground: Ground): Promise<{ id: number; slug: string }> {
  const slug = newSlug('gebiet');
  const member = await memberOfB(ground);
  const id = await inRegister(async (write) => {
    const territoryId = await givenTerritory(write, slug);
    await write.transaction.member.update({ where: { id: member.id }, data: { territoryId } });
    return territoryId;
  });
  return { id, slug };
}

/** A member with a seat in both networks: one office alone may not change it. */
export async function memberOfBoth(ground: Ground) {
  const member = await memberOfB(ground);
  const { networkId, source } = ground.a;
  await inRegister((write) => givenSeat(write, { networkId, memberId: member.id, sourceId: source.id }));
  return member;
}

export const newSource = async (): Promise<{ id: number; slug: string }> => {
  const slug = newSlug('quelle');
  return { slug, id: await inRegister((write) => givenSource(write, slug)) };
};

/** A meeting of network B; a draft stands at version 1. */
export async function meetingOfB({ b }: Ground, { published = false, sourceId = b.source.id } = {}) {
  const slug = newSlug('sitzung');
  const facts = { networkId: b.networkId, slug, date: '2021-06-01', sourceId, published };
  return { slug, version: published ? 2 : 1, id: await inRegister((write) => givenMeeting(write, facts)) };
}

/** A meeting of network B that is still to come. */
export const plannedMeetingOfB = async ({ b }: Ground): Promise<{ id: number; slug: string }> => {
  const slug = newSlug('sitzung');
  const facts = { networkId: b.networkId, slug, date: '2031-06-01', sourceId: b.source.id, published: false };
  return { slug, id: await inRegister((write) => givenMeeting(write, { ...facts, state: 'scheduled' })) };
};

/** A source that network B alone cites, in a draft. */
export async function sourceOfB(ground: Ground): Promise<{ id: number; slug: string }> {
  const source = await newSource();
  await meetingOfB(ground, { sourceId: source.id });
  return source;
}

/** Terms of one year each never certainly overlap. */
export const termOfB = ({ b }: Ground): Promise<number> =>
  inRegister((write) =>
    addOrganiserTerm(write, {
      networkId: b.networkId,
      organiser: 'Geschäftsstelle',
      memberId: null,
      since: '1901',
      until: '1901',
      sourceId: b.source.id,
      quote: null,
    }),
  );

/** A draft network of B's office. */
export async function draftNetworkOfB(ground: Ground): Promise<{ id: number; slug: string }> {
  const slug = newSlug('netz');
  const input = {
    slug,
    name: both(slug),
    description: both(slug),
    duty: 'mandatory' as const,
    coverage: null,
    coverageNote: null,
  };
  const id = await inRegister((write) => createNetwork(write, input));
  await shareWithOfficeOfB(ground, id);
  return { id, slug };
}

/** A draft assertion about a new draft meeting of network B. */
export async function attendanceOfB(ground: Ground): Promise<{ id: number; meetingId: number }> {
  const { id: meetingId } = await meetingOfB(ground);
  const { member, source } = ground.b;
  const facts = { meetingId, memberId: member.id, sourceId: source.id, published: false };
  return { meetingId, id: await inRegister((write) => givenAttendance(write, facts)) };
}

/** Why nothing is recorded of a new draft meeting of network B. @returns the id of the explanation */
export async function unrecordedNoteOfB(ground: Ground): Promise<number> {
  const { id: meetingId, version } = await meetingOfB(ground);
  await inRegister((write) => explainUnrecorded(write, { meetingId, version, reason: 'not_asked' }));
  const [note] = await readSnapshot((reader) => listUnrecordedNotes(reader, meetingId));
  if (!note) throw new Error('Nothing was explained.');
  return note.id;
}

/** A meeting of network B that this person has just logged. */
export async function meetingLoggedBy(person: Person, ground: Ground): Promise<{ id: number; version: number }> {
  const { id, version } = await meetingOfB(ground);
  const userId = person === 'nobody' ? null : ground.accounts[person].id;
  const entries = [{ memberId: ground.b.member.id, status: 'present' as const }];
  const logged = await writeRegister({ userId, name: person }, (write) =>
    logMeeting(write, {
      meetingId: id,
      version,
      sourceId: ground.b.source.id,
      completeFor: 'nothing',
      entries,
      reason: null,
    }),
  );
  if (!logged.ok) throw new Error(logged.reason.kind);
  return { id, version: logged.value.version };
}
