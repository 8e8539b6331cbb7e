import { readSnapshot } from '@/lib/db/reader';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { listSourceReferences } from '@/lib/sources/queries';
import type { CommandWords } from './words';

/** Names who gets a seat with a list, since when and by which source. */
export async function reportSeats(
  { newSeats: given }: ImportMapping,
  { newSeats = 0, newSeatHolders = [] }: PlanSummary,
  words: CommandWords,
): Promise<void> {
  if (!given || newSeats === 0) return;
  const [source] = await readSnapshot((reader) => listSourceReferences(reader, [given.sourceId]));
  const since = given.since === null ? 'unknown' : words.date(given.since);
  console.log(words.pages('seats.given', { count: newSeats, since, source: source?.title ?? '' }));
  const names = newSeatHolders.map((name) => name[words.locale]).join('; ');
  const more = newSeats - newSeatHolders.length;
  console.log(words.t('indented', { text: words.pages('seats.holders', { names, more }) }));
}
