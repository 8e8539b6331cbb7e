import { GapsArticle } from '@/components/gaps/gaps-article';
import type { Locale } from '@/lib/core/localised-text';
import { byNameIn } from '@/lib/i18n/name-order';
import { drawnEntries } from '@/lib/participation/gaps/rules-drawn';
import { readGaps } from '@/lib/participation/gaps/queries';
import { showGaps } from '@/lib/participation/gaps/rules-shown';
import { readGapsView } from '@/lib/participation/gaps/schema-list';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { demand, read } from './rendered';

/** The page of a view of the gaps, with the seats that it draws. @param query as its address has it */
export async function gapsPage(query: Record<string, string>, locale: Locale) {
  const view = readGapsView(query);
  const shown = showGaps(await read(readGaps), view, byNameIn(locale));
  const found = { lines: shown.lines, apart: shown.count.apart };
  const seats = await Promise.all(
    drawnEntries(found).map(({ network, row }) =>
      demand((reader, scope) => findQuestionedMember(reader, scope, network.slug, row.member.slug)),
    ),
  );
  return <GapsArticle shown={shown} view={view} first={{ found, seats, view }} />;
}
