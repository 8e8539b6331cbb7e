import { publishAttendance, recordAttendance, recordStatement } from '@/lib/attendance/mutations';
import type { RegisterWrite } from '@/lib/db/register-write';
import { citeSource, createMeeting, publishMeeting } from '@/lib/meetings/mutations';
import { addSeat } from '@/lib/members/mutations';
import { addOrganiserTerm, createNetwork, publishNetwork } from '@/lib/networks/mutations';
import { createClaim } from '@/lib/participation/questions/mutations-claim';
import { createSource } from '@/lib/sources/mutations';
import { Ids } from './facts';
import { createSeededMember } from './territories';
import { QUALITAETSZIRKEL_MEETINGS } from './qualitaetszirkel-meetings';
import { QUALITAETSZIRKEL_MEMBERS } from './qualitaetszirkel-members';
import { QUALITAETSZIRKEL_SOURCES } from './qualitaetszirkel-sources';
import { ORGANISER_QUOTE, PAUSE_QUOTE, QUALITAETSZIRKEL, QUALITAETSZIRKEL_CLAIMS } from './qualitaetszirkel-texts';

const ANSWER = 'anfrage-n17-02015';

/** Writes the network the register began with: what public sources say of it, and nothing more. */
export async function seedQualitaetszirkel(write: RegisterWrite): Promise<void> {
  const networkId = await createNetwork(write, QUALITAETSZIRKEL);
  const members = new Ids();
  for (const { member } of QUALITAETSZIRKEL_MEMBERS) members.set(member.slug, await createSeededMember(write, member));

  const sources = new Ids();
  for (const { issuedBy, ...source } of QUALITAETSZIRKEL_SOURCES) {
    sources.set(source.slug, await createSource(write, { ...source, issuedByMemberId: members.of(issuedBy) }));
  }
  for (const { member, seat } of QUALITAETSZIRKEL_MEMBERS) {
    const { source, ...dated } = seat;
    await addSeat(write, {
      ...dated,
      networkId,
      memberId: members.of(member.slug),
      until: null,
      sourceId: sources.of(source),
    });
  }
  await writeOrganiserTerms(write, networkId, members.of('stuttgart'), sources.of(ANSWER));
  for (const meeting of QUALITAETSZIRKEL_MEETINGS) await writeMeeting(write, networkId, meeting, members, sources);

  await recordStatement(
    write,
    {
      networkId,
      memberId: members.of('berlin'),
      sourceId: sources.of(ANSWER),
      kind: 'absence',
      since: null,
      until: '2012-09-13',
      quote: PAUSE_QUOTE,
      locator: 'Zu 1.',
    },
    true,
  );
  for (const { member, source, ...claim } of QUALITAETSZIRKEL_CLAIMS) {
    const memberId = member === null ? null : members.of(member);
    await createClaim(write, { ...claim, networkId, memberId, sourceId: sources.of(source) }, true);
  }
  await publishNetwork(write, networkId);
}

async function writeOrganiserTerms(write: RegisterWrite, networkId: number, stuttgart: number, sourceId: number) {
  const common = { networkId, sourceId, quote: ORGANISER_QUOTE };
  await addOrganiserTerm(write, { ...common, organiser: 'KGSt', memberId: null, since: null, until: '2009-01' });
  await addOrganiserTerm(write, {
    ...common,
    organiser: 'Landeshauptstadt Stuttgart',
    memberId: stuttgart,
    since: '2009-01',
    until: null,
  });
}

async function writeMeeting(
  write: RegisterWrite,
  networkId: number,
  meeting: (typeof QUALITAETSZIRKEL_MEETINGS)[number],
  members: Ids,
  sources: Ids,
): Promise<void> {
  const { slug, title, date, kind, place, host, present } = meeting;
  const sourceId = sources.of(meeting.source);
  const meetingId = await createMeeting(write, {
    networkId,
    slug,
    title,
    date,
    number: null,
    kind,
    state: 'held',
    place,
    hostMemberId: host === null ? null : members.of(host),
  });
  // None of these sources claims to name everybody who came: whoever it does not name is not recorded.
  await citeSource(write, { meetingId, sourceId, completeFor: 'nothing', quote: null, locator: null });
  await publishMeeting(write, meetingId);
  if (present.length === 0) return;
  const ids = await recordAttendance(write, {
    meetingId,
    attendances: present.map(({ member, status = 'present', ...assertion }) => ({
      ...assertion,
      memberId: members.of(member),
      sourceId,
      status,
    })),
  });
  await publishAttendance(write, ids);
}
