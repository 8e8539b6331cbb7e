import { sumAccounts } from '@/lib/participation/account/rules-parts';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';
import type { FigureFacts } from '@/components/figure/facts/types';

/** The documents on which a member's record in a network rests. */
export const sourceIds = (part: NetworkOfMember): Set<number> =>
  new Set([
    ...part.assertions.map(({ sourceId }) => sourceId),
    ...part.exhaustiveLists.map(({ sourceId }) => sourceId),
    ...part.statements.map(({ sourceId }) => sourceId),
    ...part.seats.flatMap(({ sourceId, doubt }) => [sourceId, ...(doubt ? [doubt.sourceId] : [])]),
    ...part.organiserTerms.map(({ sourceId }) => sourceId),
  ]);

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
