import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import { closeDatabase, database } from '@/lib/db/client';
import { installProjector, writeRegister } from '@/lib/db/register-write';
import { citeSource, createMeeting, publishMeeting } from '@/lib/meetings/mutations';
import { projectParticipation } from '@/lib/participation/mutations-read-model';

/*
 * What the browser tests need beside the seed: a draft that must show nowhere, and a published meeting written in
 * the same way, which proves that a test looking for the draft would have found it.
 */
installProjector(projectParticipation);

const network = await database().network.findUniqueOrThrow({ where: { slug: 'qualitaetszirkel' }, select: { id: true } });
const source = await database().source.findUniqueOrThrow({ where: { slug: 'anfrage-n17-02015' }, select: { id: true } });
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
    await citeSource(write, { meetingId, sourceId: source.id, exhaustive: false, quote: null, locator: null });
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
await closeDatabase();
