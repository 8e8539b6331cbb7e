import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import { inviteUser, setPasswordByLink } from '@/lib/auth/users/mutations-links';
import { deactivateUser } from '@/lib/auth/users/mutations';
import { findLink } from '@/lib/auth/queries';
import { hashToken } from '@/lib/auth/rules-links';
import type { Role } from '@/lib/auth/types';
import { closeDatabase, database } from '@/lib/db/client';
import { compose } from '@/lib/composition';
import { writeRegister } from '@/lib/db/register-write';
import { citeSource, createMeeting, publishMeeting } from '@/lib/meetings/mutations';
import {
  changing,
  EDITOR,
  ENDED_EDITOR,
  formerEditor,
  leaving,
  lockedOut,
  nextEditor,
  OPEN_INVITATION_TOKEN,
  PASSWORD,
  PROJECTS,
  SET_UP_TOKEN,
} from '../pages/accounts';
import { FILE_TESTS, OFFICE_TESTS } from '../pages/office';
import { providerAccount, DEACTIVATED, PROVIDER_TESTS, WITH_PASSWORD } from '../pages/provider';
import { holding, looking, losing, obliged, scriptless } from '../pages/second-factor';
import { prepareOfficeFile } from './accounts';
import { prepareOffice } from './admin';
import { prepareFileSources } from './files';
import { prepareGrids } from './grid';
import { prepareHandOver } from './hand-over';
import { ENDED, smallNetwork } from '../pages/imports';
import { prepareImports } from './imports';
import { prepareMerge } from './merge';
import { preparePlans } from './plan';

/*
 * What the browser tests need beside the seed: a draft that must show nowhere, and a published meeting written in
 * the same way, which proves that a test looking for the draft would have found it.
 */
compose();

const network = await database().network.findUniqueOrThrow({
  where: { slug: 'qualitaetszirkel' },
  select: { id: true },
});
const source = await database().source.findUniqueOrThrow({
  where: { slug: 'anfrage-n17-02015' },
  select: { id: true },
});
const berlin = await database().member.findUniqueOrThrow({ where: { slug: 'berlin' }, select: { id: true } });
const jena = await database().member.findUniqueOrThrow({ where: { slug: 'jena' }, select: { id: true } });

interface TestMeeting {
  slug: string;
  title: { de: string; en: string };
  date: string;
  memberId: number;
  published: boolean;
}

async function writeMeeting({ slug, title, date, memberId, published }: TestMeeting): Promise<void> {
  await writeRegister({ userId: null, name: 'browser tests' }, async (write) => {
    const meetingId = await createMeeting(write, {
      networkId: network.id,
      slug,
      title,
      date,
      number: null,
      kind: 'regular',
      state: 'held',
      place: null,
      hostMemberId: null,
    });
    await citeSource(write, { meetingId, sourceId: source.id, completeFor: 'nothing', quote: null, locator: null });
    const ids = await recordAttendance(write, {
      meetingId,
      attendances: [{ memberId, sourceId: source.id, status: 'present', quote: title.de }],
    });
    if (!published) return;
    await publishMeeting(write, meetingId);
    await publishAttendance(write, ids);
  });
}

await writeMeeting({
  slug: 'entwurf-unveroeffentlicht',
  title: { de: 'Entwurf – darf nirgends erscheinen', en: 'Draft – must show nowhere' },
  date: '2013-05-15',
  memberId: berlin.id,
  published: false,
});
await writeMeeting({
  slug: 'kontrolle-veroeffentlicht',
  title: { de: 'Kontrollsitzung der Browsertests', en: 'Control meeting of the browser tests' },
  date: '2013-06-15',
  memberId: jena.id,
  published: true,
});

await prepareOffice(source.id, OFFICE_TESTS, PROJECTS);
await prepareGrids(PROJECTS);
await preparePlans(source.id, PROJECTS);
await prepareImports(PROJECTS);
await prepareMerge(PROJECTS);
await prepareFileSources(FILE_TESTS, PROJECTS);

/* Accounts of the browser tests; the administrator is made by the first of them, through this link. */
const A_DAY_MS = 24 * 60 * 60 * 1_000;
const expiresAt = new Date(Date.now() + A_DAY_MS);
await database().oneTimeLink.create({ data: { purpose: 'setup', tokenHash: hashToken(SET_UP_TOKEN), expiresAt } });

interface Person {
  name: string;
  email: string;
}

async function invite(person: Person, role: Role, networkId = network.id): Promise<string> {
  return writeRegister({ userId: null, name: 'browser tests' }, (write) =>
    inviteUser(write, { ...person, grant: { role, networkId } }, (reason) => {
      throw new Error(reason);
    }),
  );
}

async function makeAccount(person: Person, role: Role, networkId = network.id): Promise<void> {
  const link = await findLink(await invite(person, role, networkId), new Date());
  if (!link || !(await setPasswordByLink(link, PASSWORD)).ok) throw new Error(`no account for ${person.email}`);
}

await makeAccount(EDITOR, 'editor');
const ended = await database().network.findUniqueOrThrow({
  where: { slug: smallNetwork(ENDED) },
  select: { id: true },
});
await makeAccount(ENDED_EDITOR, 'editor', ended.id);
for (const project of PROJECTS) {
  for (const personOf of [lockedOut, leaving, changing, holding, scriptless, losing, looking]) {
    await makeAccount(personOf(project), 'reader');
  }
  await makeAccount(obliged(project), 'administrator');
}
/* People who come through a provider; most of them have no password. */
for (const project of PROJECTS) {
  for (const test of PROVIDER_TESTS) {
    const person = providerAccount(test, project);
    await (WITH_PASSWORD.includes(test) ? makeAccount(person, 'reader') : invite(person, 'reader'));
    if (!DEACTIVATED.includes(test)) continue;
    const { id } = await database().user.findUniqueOrThrow({ where: { email: person.email }, select: { id: true } });
    await writeRegister({ userId: null, name: 'browser tests' }, (write) =>
      deactivateUser(write, id, (reason) => {
        throw new Error(reason);
      }),
    );
  }
}
for (const project of PROJECTS) {
  const handedId = await prepareHandOver(source.id, project);
  await makeAccount(formerEditor(project), 'editor', handedId);
  await makeAccount(nextEditor(project), 'reader', handedId);
}
await prepareOfficeFile();
const openToken = await invite({ name: 'Olaf Offen', email: 'offen@example.org' }, 'reader');
await database().oneTimeLink.update({
  where: { tokenHash: hashToken(openToken) },
  data: { tokenHash: hashToken(OPEN_INVITATION_TOKEN) },
});
await closeDatabase();
