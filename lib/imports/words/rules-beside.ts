import { findPersonalData } from '@/lib/core/personal-data/find';
import type { Capacity, ParticipationMode } from '@/lib/attendance/types';
import { toNameKey } from '@/lib/members/names/rules-key';
import { inAllLanguages } from '@/lib/imports/words/rules';
import { CAPACITY_CELLS, CAPACITY_WORDS, readMode } from '@/lib/imports/words/rules-manner';
import { isStatusWord } from '@/lib/imports/words/rules-marks';
import { isRoleName } from '@/lib/imports/words/rules-no-member';
import { presenceIn } from '@/lib/imports/words/rules-presence';
import { isOwnStaff } from '@/lib/imports/words/rules-representation';
import type { PartialPresence } from '@/lib/imports/words/types';

/*
 * What a cell says behind the word that somebody was there: "anwesend (ab TOP 3)", "teilgenommen, als Gast".
 */

/** How, as what and when somebody was there; null where nothing is said of it. */
export interface SaidBeside {
  mode: ParticipationMode | null;
  capacity: Capacity | null;
  presence: PartialPresence | null;
}

const NOTHING: SaidBeside = { mode: null, capacity: null, presence: null };

const CAPACITIES: ReadonlyMap<string, Capacity> = new Map(
  (['member', 'observer', 'guest'] as const).flatMap((capacity) =>
    [...inAllLanguages(CAPACITY_WORDS[capacity]), ...CAPACITY_CELLS[capacity]].map((word) => [word, capacity] as const),
  ),
);
const BETWEEN = /\s*[,;()[\]]\s*|:(?!\d)\s*|\s+[–—-]\s+/u;
const CAME = /^\s*(?:war\s+)?(?:anwesend|teilgenommen|attended|present)(?!\p{L})/iu;

/** Tells parts of which nothing is kept: who came, in which rank. */
type PartFilter = (part: string) => boolean;
const NONE: PartFilter = () => false;

/** What a part of a text says; null where it is not understood. */
function partSays(part: string, isNothing: PartFilter): Partial<SaidBeside> | null {
  if (isNothing(part)) return {};
  const key = toNameKey(part).exact;
  const mode = readMode(part);
  if (mode !== null) return { mode };
  const capacity = CAPACITIES.get(key);
  if (capacity !== undefined) return { capacity };
  const presence = presenceIn(part);
  if (presence) return { presence };
  if (isStatusWord(part)) return null;
  // Who came, and in which function, is nothing that is kept.
  return isRoleName(part) || isOwnStaff(part) || findPersonalData(part).length > 0 ? {} : null;
}

/** What all parts say together; null where one of them is not understood, or two say different things. */
function together(parts: readonly string[], isNothing: PartFilter): SaidBeside | null {
  const said = { ...NOTHING };
  for (const part of parts) {
    const found = partSays(part, isNothing);
    if (!found) return null;
    if (Object.keys(found).some((name) => said[name as keyof SaidBeside] !== null)) return null;
    Object.assign(said, found);
  }
  return said;
}

const partsOf = (text: string): string[] => text.split(BETWEEN).filter((part) => part.trim() !== '');

/** What stands behind the word that somebody was there; null where some of it is not understood: it may say anything. */
export function besidePresent(cell: string, isNothing: PartFilter = NONE): SaidBeside | null {
  const behind = cell.replace(CAME, '');
  return behind === cell ? null : together(partsOf(behind), isNothing);
}

/** What the explanation of a mark says beside its status: "P = Präsenz", "G = Gast", "O = anwesend, online". */
export function besideExplained(text: string): SaidBeside | null {
  const said = together(partsOf(text.replace(CAME, '')), NONE);
  return said && Object.values(said).some((one) => one !== null) ? said : null;
}

/** Says of an excuse that it is of a part of the meeting: somebody was there for the rest, or nobody knows. */
const PARTLY =
  /(?:^| )(?:ab|bis|fuer|nur|erst|teilweise|zeitweise|zeitweilig|spaeter|frueher|verspaetet|vorzeitig|top|uhr|until|till|from|for|only|partly|late|early|item|items|after|before|vor|nach|vormittags?|nachmittags?|vorabend|morning|afternoon)(?= |$)/u;

/** "entschuldigt ab 11 Uhr": whoever was excused for a part may have come for the rest. */
export const isExcusedPartly = (behind: string): boolean => PARTLY.test(behind);
