import 'server-only';
import { officeReadScope } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { readSnapshot } from '@/lib/db/reader';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportJob } from '@/lib/imports/jobs/types';
import { findRemembered, listMeetingSlugs, listSourceNames } from '@/lib/imports/mapping/queries';
import { listSourcesForChoice } from '@/lib/sources/queries-office';

/** What a list's reading is proposed from, beside the file: how the last one was read, and what the register knows. */
export async function readProposalGround(user: SignedInUser, networkId: ImportJob['networkId'], file: FileInspection) {
  const slugs = await listMeetingSlugs(networkId);
  const knowsMeeting = (slug: string) => slugs.has(slug);
  const remembered = await findRemembered(networkId, file.header, knowsMeeting);
  const { names, sources } = await readSnapshot(async (reader) => {
    const choice = await listSourcesForChoice(reader, officeReadScope(user));
    const ids = choice.map(({ id }) => id);
    return { names: await listSourceNames(reader, ids), sources: choice };
  });
  return { remembered, knowsMeeting, knowsSource: (text: string) => names.has(text), sources };
}
