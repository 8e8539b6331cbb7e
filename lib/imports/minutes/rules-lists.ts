import type { Draft } from '@/lib/imports/minutes/rules-drafts';
import { isDepartment, namesBody } from '@/lib/imports/minutes/words/rules-persons';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';

/*
 * What tells that a text holds more than the one list of a meeting, or that a line may head those below it.
 */

/** "Documents for information", alone on its line: a phrase that is no body's name, and may head what stands below. */
const PHRASE =
  /^\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+)*\s(?:für|zu|zum|zur|ab|nach|in|im|am|an|bei|mit|von|vom|der|die|des|und|for|of|on|to|with|by|from|and|at)\s[\p{L}\d][\p{L}\d\s-]*$/u;

/** "Stimme schriftlich abgegeben (2)": words with a number behind them. */
const COUNTED = /^\p{Lu}\p{L}+(?:\s\p{L}+)*\s\p{Ll}\p{L}+(?:\s\p{L}+)*\s\(\d{1,4}\)$/u;

export const isPhrase = ({ match, doubts }: Draft, line: string): boolean =>
  match.kind === 'unmatched' &&
  doubts.length === 0 &&
  (PHRASE.test(line) || COUNTED.test(line)) &&
  !isDepartment(line) &&
  !namesBody(line);

export function leaveToBeChosen(draft: Draft): void {
  draft.status = null;
  if (!draft.doubts.includes('heading')) draft.doubts.push('heading');
}

/** "In der 11. Sitzung waren anwesend", behind another list. */
const NUMBERED = /(?:^| )\d{1,4}(?:st|nd|rd|th)? (?:sitzung|tagung|konferenz|treffen|meeting|session)(?: |$)/u;

/** "Teilnehmende der AG 2", "Anwesend am Nachmittag": of another body, or of a part of the meeting. */
const OF_A_PART =
  /(?:^| )(?:u?ag|(?:unter)?arbeitsgruppe|(?:unter)?ausschuss(?:es)?|projektgruppe|redaktionsgruppe|gremiums?|beirat(?:s|es)?|kommission|tag(?:es)?|vormittags?|nachmittags?|committee|subgroup|working group|board|day|morning|afternoon|laut|gemaess|lt|according|zufolge)(?: |$)/u;

/**
 * Headings of those present that stand above more than one list, or above that of another body or meeting.
 *
 * @param keys the headings as keys, in the order of the text
 */
export function keysOfSeveral(keys: readonly string[]): ReadonlySet<string> {
  if (keys.slice(1).some((key) => NUMBERED.test(key))) return new Set(keys);
  const bases = keys.map((key) => (OF_A_PART.test(key) ? key.split(' ')[0] : key));
  return new Set(bases.flatMap((base, at) => (bases.indexOf(base) === at ? [] : [keys[at] ?? ''])));
}

/** "entschuldigt, Stellungnahme liegt vor", "N.N.": a line that names nobody, below a member that stood there alone. */
function isOfTheOneAbove({ match, name, shown, status, doubts }: Draft, role: MinutesRole): boolean {
  if (/^(?:vertreten|vertretung|vertr\.|represented|proxy)(?!\p{L})/iu.test(shown)) return true;
  const isOfAll = doubts.some((doubt) => doubt === 'sentence' || doubt === 'rest_of_all' || doubt === 'only_person');
  const saysMore = status !== role.status || doubts.length > 0;
  return match.kind === 'unmatched' && !isOfAll && (name === '' ? saysMore : /^\p{Ll}/u.test(name));
}

/**
 * Of whom such a line is said, somebody has to say.
 *
 * @param begins the first entry of each line
 */
export function askAboutThoseAbove(drafts: readonly Draft[], role: MinutesRole, begins: ReadonlySet<Draft>): void {
  for (const [at, draft] of drafts.entries()) {
    const above = drafts[at - 1];
    if (
      !begins.has(draft) ||
      above?.match.kind !== 'matched' ||
      above.shown !== above.name ||
      above.status !== 'present'
    )
      continue;
    if (isOfTheOneAbove(draft, role) && !above.doubts.includes('remark')) above.doubts.push('remark');
  }
}
