import { findPersonalData } from '@/lib/core/personal-data/find';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import type { TextField } from '@/lib/imports/plan/rules-text';
import type { TextPair } from '@/lib/imports/names/types';
import type { PersonalFinder, PlanNotice } from '@/lib/imports/plan/types';

/*
 * A list's texts that look like a person or like health. They stay out, and what stands stays as it is, until somebody
 * who has seen them says that they name nobody. What stands already, word for word, was asked about when it came in.
 */

const TEXTS_KEPT = 20_000;

/** The first stretch of a text that looks personal; a file repeats the same few texts. */
export function personalFinder(): PersonalFinder {
  const known = new Map<string, ReturnType<PersonalFinder>>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const [first] = findPersonalData(text);
    const found = first ? { kind: first.kind, text: first.text } : null;
    if (known.size >= TEXTS_KEPT) known.clear();
    known.set(text, found);
    return found;
  };
}

/** Whether a text of a row may be kept; what looks personal is noted with its column. */
export function letsThrough(
  row: RowCells,
  field: TextField,
  text: string | null,
  standing: string | null = null,
): boolean {
  if (text === null || text === standing) return true;
  const found = row.guard.find(text);
  if (!found) return true;
  row.personal.push({ field, column: row.columns[field] ?? null, ...found });
  return row.guard.keeps;
}

/** Both languages of a text, or what stands where one of them is left out. */
export function pairLetThrough(
  row: RowCells,
  field: 'meeting_title' | 'place',
  pair: TextPair | null,
  standing: TextPair | null,
): TextPair | null {
  if (pair === null) return null;
  const german = letsThrough(row, field, pair.de, standing?.de);
  const english = pair.en === pair.de || letsThrough(row, `${field}_en`, pair.en, standing?.en);
  return german && english ? pair : standing;
}

/** Of a wrong row: the name that would become a member's, so that somebody can say that it is none. */
export const wrongPersonal = ({ faults, personal }: RowCells): { personal?: RowCells['personal'] } =>
  faults.some(({ code }) => code === 'names_person') ? { personal } : {};

/** What a row's personal texts come to, for whoever looks at the plan. */
export const personalNotices = ({ personal, guard }: RowCells): PlanNotice[] =>
  personal.length === 0 ? [] : [guard.keeps ? 'personal_kept' : 'personal_left_out'];
