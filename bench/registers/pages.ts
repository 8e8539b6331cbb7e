import { publicReadScope } from '@/lib/auth/read-scope';
import type { Reader } from '@/lib/db/reader';
import { readFirstGaps } from '@/lib/participation/gaps/queries-first';
import { listLatestChanges } from '@/lib/participation/pages/queries-changes';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { listNetworkPage, readOverview } from '@/lib/participation/pages/queries-overview';
import { listParticipantPage } from '@/lib/participation/pages/queries-participants';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { findSourceRecord } from '@/lib/participation/pages/queries-source';
import { findInRegister } from '@/lib/participation/search/queries';

const scope = publicReadScope();

/** One network in the middle of the register, with a member, a meeting and a document of it. */
export async function chooseExample(reader: Reader, networks: number) {
  const network = `kreis-${Math.ceil(networks / 2)}`;
  const { meetings, participation } = await reader.network.findUniqueOrThrow({
    where: { slug: network },
    select: {
      meetings: {
        where: { publishedAt: { not: null }, state: 'held', attendances: { some: {} } },
        select: { slug: true, titleDe: true, sources: { select: { source: { select: { slug: true } } } } },
        orderBy: { id: 'asc' },
        take: 1,
      },
      participation: { select: { member: { select: { slug: true, nameDe: true } } }, take: 1 },
    },
  });
  const [meeting, seat] = [meetings[0], participation[0]];
  const source = meeting?.sources[0]?.source.slug;
  if (!meeting || !seat || !source) throw new Error('The generated register has no example.');
  return { network, meeting, source, member: seat.member };
}

type Example = Awaited<ReturnType<typeof chooseExample>>;

/** What a page asks of the database when it is not kept; answers of no length are a mistake of the bench. */
export const PAGES: Readonly<Record<string, (reader: Reader, example: Example) => Promise<unknown>>> = {
  network: (reader, { network }) => findNetworkRecord(reader, scope, network),
  member: (reader, { member }) => findMemberRecord(reader, scope, member.slug),
  meeting: (reader, { network, meeting }) => findMeetingRecord(reader, scope, network, meeting.slug),
  source: (reader, { source }) => findSourceRecord(reader, scope, source),
  question: (reader, { network, member }) => findQuestionedMember(reader, scope, network, member.slug),
  'search: a name': (reader, { member }) => findInRegister(reader, scope, member.nameDe),
  'start page': async (reader) => [await readOverview(reader, scope), await listLatestChanges(reader, scope)],
  networks: (reader) => listNetworkPage(reader, scope, 1),
  members: (reader) => listParticipantPage(reader, scope, 'de', 1),
  gaps: (reader) => readFirstGaps(reader, scope, 'de'),
  'search: a title': (reader, { meeting }) => findInRegister(reader, scope, meeting.titleDe),
  'search: a word of every title': (reader) => findInRegister(reader, scope, 'Sitzung'),
};
