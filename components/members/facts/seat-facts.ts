import { sourceIds } from '@/components/members/facts/timeline-facts';
import { sumAccounts } from '@/lib/participation/account/rules-parts';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';
import type { FigureFacts } from '@/components/figure/facts/types';

/** What a figure of some seats shows, whatever is found of them. */
export function factsOfSeats(
  seats: readonly QuestionedMember[],
  said: Pick<FigureFacts, 'subject' | 'finding' | 'isNamed'>,
): FigureFacts {
  const used = new Map(
    seats.flatMap(({ part, sources }) => {
      const ids = sourceIds(part);
      return sources.filter(({ id }) => ids.has(id)).map((source) => [source.id, source] as const);
    }),
  );
  return {
    ...said,
    rows: seats.map(({ member, part: { network, meetings, row } }) => ({
      ...{ network, member, meetings, cells: row.cells, account: row.account },
    })),
    account: sumAccounts(seats.map(({ part }) => part.row.account)),
    sources: [...used.values()],
  };
}
