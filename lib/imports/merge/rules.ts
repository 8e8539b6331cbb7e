import { groupBy } from '@/lib/core/grouping';
import { planCells, planStatements } from '@/lib/imports/merge/rules-cells';
import { planSeats } from '@/lib/imports/merge/rules-seats';
import type { IsoOutcome, MergeFacts, MergeMember, MergePlan } from '@/lib/imports/merge/types';

/** Names that differ in nothing but capitals are one. */
const toKey = (name: string): string => name.normalize('NFC').toLowerCase();

const listNames = ({ name, aliases }: MergeMember): string[] => [name.de, name.en, ...aliases];

/** The names of the one that goes, each once: those that become aliases, and those the other bears already. */
function planNames(gone: MergeMember, kept: MergeMember): MergePlan['aliases'] {
  const known = new Set(listNames(kept).map(toKey));
  const all = listNames(gone);
  const names = all.filter((name, place) => all.findIndex((other) => toKey(other) === toKey(name)) === place);
  return {
    added: names.filter((name) => !known.has(toKey(name))),
    known: names.filter((name) => known.has(toKey(name))),
  };
}

function judgeEither(gone: string | number | null, kept: string | number | null): IsoOutcome {
  if (gone === null) return 'none';
  if (kept === null) return 'taken';
  return gone === kept ? 'same' : 'differs';
}

/** Assertions on others that name the one that goes as representing them; what is replaced anyway is not named twice. */
function listRepresented(
  represented: MergeFacts['represented'],
  duplicates: MergePlan['duplicates'],
): MergePlan['represented'] {
  const replaced = new Set(duplicates.filter(({ stands }) => stands !== 'kept').map(({ kept }) => kept));
  return represented.map(({ id }) => id).filter((id) => !replaced.has(id));
}

/** What making two members one comes to. Pure: the same facts always give the same plan. */
export function planMerge({ gone, kept, seats, assertions, statements, represented }: MergeFacts): MergePlan {
  const cells = planCells(assertions, kept.id);
  const steps = [...groupBy(seats, ({ networkId }) => networkId).values()].flatMap((ofNetwork) =>
    planSeats(ofNetwork, kept.id),
  );
  return {
    aliases: planNames(gone, kept),
    iso: judgeEither(gone.isoCode, kept.isoCode),
    territory: judgeEither(gone.territory?.id ?? null, kept.territory?.id ?? null),
    seats: steps,
    ...cells,
    represented: listRepresented(represented, cells.duplicates),
    statements: planStatements(statements, kept.id),
    blocked:
      steps.some(({ outcome }) => outcome === 'conflict') ||
      cells.cells.some(({ outcome }) => outcome === 'contradiction'),
  };
}
