import { grantRole } from '@/lib/auth/users/mutations';
import { addOrganiserTerm } from '@/lib/networks/mutations';
import { attachSourceFile } from '@/lib/sources/mutations-file';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSource,
  givenTerritory,
  inRegister,
} from '@/test/register-facts';
import { givenAccount, type Account } from './accounts';
import { peopleForNetwork, roleInNetwork, type Person } from './people';

/*
 * Two networks with their offices. Whatever network B keeps as a draft bears a mark in its name and another in its
 * address, so that a page that shows it to somebody else is found out.
 */

const MARK_OF_NAMES = 'Verschlusssache';
const MARK_OF_ADDRESSES = 'geheimadresse';
export const MARKS = [MARK_OF_NAMES, MARK_OF_ADDRESSES] as const;

export interface Office {
  networkId: number;
  slug: string;
  /** A member with a seat there and nowhere else. */
  member: { id: number; slug: string };
  seatId: number;
  /** To which its member belongs. */
  territory: { id: number; slug: string };
  termId: number;
  /** Cited by something public. */
  source: { id: number; slug: string };
  /** Cited by drafts of this network alone; has a file. */
  draftSource: { id: number; slug: string };
  meeting: { id: number; slug: string };
  draftMeeting: { id: number; slug: string };
  draftAttendanceId: number;
}

export interface Ground {
  a: Office;
  b: Office;
  accounts: Readonly<Record<Exclude<Person, 'nobody'>, Account>>;
  cookieOf: (person: Person) => string | null;
}

/** A network with a published and a draft meeting, a source of either kind, a seat and an organiser. */
async function givenOffice(name: string, [mark, addressMark]: readonly [string, string]): Promise<Office> {
  return inRegister(async (write) => {
    const networkId = await givenNetwork(write, `netz-${name}`);
    const source = { slug: `quelle-${name}`, id: await givenSource(write, `quelle-${name}`) };
    const draftSlug = `${addressMark}-quelle-${name}`;
    const draftSource = {
      slug: draftSlug,
      id: await givenSource(write, draftSlug, { title: `${mark} Quelle ${name}` }),
    };
    const member = { slug: `mitglied-${name}`, id: await givenMember(write, `mitglied-${name}`) };
    const territory = { slug: `gebiet-${name}`, id: await givenTerritory(write, `gebiet-${name}`) };
    await write.transaction.member.update({ where: { id: member.id }, data: { territoryId: territory.id } });
    const seatId = await givenSeat(write, { networkId, memberId: member.id, sourceId: source.id });
    const term = {
      networkId,
      organiser: `Stelle ${name}`,
      memberId: null,
      since: '1801',
      until: '1801',
      sourceId: source.id,
      quote: null,
    };
    const termId = await addOrganiserTerm(write, term);
    const meetingFacts = { networkId, slug: `sitzung-${name}`, date: '2019-05-01', sourceId: source.id };
    const meeting = { slug: meetingFacts.slug, id: await givenMeeting(write, meetingFacts) };
    await givenAttendance(write, { meetingId: meeting.id, memberId: member.id, sourceId: source.id });
    const title = `${mark} Sitzung ${name}`;
    const draftFacts = {
      networkId,
      slug: `${addressMark}-${name}`,
      title: { de: title, en: title },
      date: '2020-05-01',
    };
    const draftMeeting = {
      slug: draftFacts.slug,
      id: await givenMeeting(write, { ...draftFacts, sourceId: draftSource.id, published: false }),
    };
    const draft = { meetingId: draftMeeting.id, memberId: member.id, sourceId: draftSource.id, published: false };
    const draftAttendanceId = await givenAttendance(write, draft);
    const attached = await attachSourceFile(write, draftSource.id, new TextEncoder().encode(`${mark} Datei`));
    if (!attached.ok) throw new Error(attached.reason.kind);
    return {
      networkId,
      slug: `netz-${name}`,
      member,
      territory,
      seatId,
      termId,
      source,
      draftSource,
      meeting,
      draftMeeting,
      draftAttendanceId,
    };
  });
}

/** @param label sets this ground apart from another in the same register */
export async function givenGround(label: string): Promise<Ground> {
  const a = await givenOffice(`a-${label}`, ['Entwurf', 'entwurfsadresse']);
  const b = await givenOffice(`b-${label}`, MARKS);
  const accounts: Partial<Record<Person, Account>> = {
    'administrator of the register': await givenAccount({ role: 'administrator', networkId: null }),
  };
  for (const [name, office] of [
    ['A', a],
    ['B', b],
  ] as const) {
    for (const person of peopleForNetwork(name)) {
      accounts[person] = await givenAccount({ role: roleInNetwork(person), networkId: office.networkId });
    }
  }
  const all = accounts as Ground['accounts'];
  return { a, b, accounts: all, cookieOf: (person) => (person === 'nobody' ? null : all[person].cookie) };
}

/** Gives everybody of B's office the same role in another network. */
export async function shareWithOfficeOfB({ accounts }: Ground, networkId: number): Promise<void> {
  await inRegister(async (write) => {
    for (const person of peopleForNetwork('B')) {
      await grantRole(write, accounts[person].id, { role: roleInNetwork(person), networkId });
    }
  });
}
