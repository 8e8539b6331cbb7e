import 'server-only';
import { officeReadScope } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { readSnapshot } from '@/lib/db/reader';
import { listNamedMeetings, listNetworkNames } from '@/lib/imports/headings/queries';
import { titlesAbove } from '@/lib/imports/files/rules-titles';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportJob } from '@/lib/imports/jobs/types';
import { findRemembered, listMeetingSlugs, listSourceNames } from '@/lib/imports/mapping/queries';
import { listSourcesForChoice } from '@/lib/sources/queries-office';

/** What a list's reading is proposed from, beside the file: how the last one was read, and what the register knows. */
export async function readProposalGround(user: SignedInUser, networkId: ImportJob['networkId'], file: FileInspection) {
  const slugs = await listMeetingSlugs(networkId);
  const knowsMeeting = (slug: string) => slugs.has(slug);
  const meetings = await listNamedMeetings(networkId);
  const networkNames = await listNetworkNames(networkId);
  const more = { meetings, samples: file.samples, titles: titlesAbove(file) };
  const remembered = await findRemembered(networkId, file.header, knowsMeeting, more);
  const { names, sources } = await readSnapshot(async (reader) => {
    const choice = await listSourcesForChoice(reader, officeReadScope(user));
    const ids = choice.map(({ id }) => id);
    return { names: await listSourceNames(reader, ids), sources: choice };
  });
  const knowsSource = (text: string) => names.has(text);
  return { remembered, knowsMeeting, knowsSource, sources, meetings, networkNames };
}
