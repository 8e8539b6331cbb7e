import { findPersonalData } from '@/lib/core/personal-data/find';
import { toNameKey } from '@/lib/members/names/rules-key';
import { isStatusWord } from '@/lib/imports/words/rules-marks';
import { isRoleName } from '@/lib/imports/words/rules-no-member';
import { STATUS_CELLS, STATUS_SIGNS } from '@/lib/imports/words/rules-status';

/*
 * What stands in a column that is headed by a status: a cross, a number or the name of whoever came says that the row has
 * it. Anything else may say more than that, or the opposite, and is asked about.
 */

/** `unclear`: a word that is no cross, a doubt, or a status of its own. */
export type TickKind = 'blank' | 'cross' | 'name' | 'health' | 'unclear';

const NOTHING = /^[-–—]?$/;
/** What programs and people write where there is nothing to say, as name keys. */
const NO_ANSWER = new Set(['na', 'n a', 'nan', 'null', 'none', 'k a', 'keine angabe', 'not available']);
/** Of a column that says one thing: that it does not hold. */
const NO = new Set(['0', 'nein', 'no', 'n', 'false', 'falsch', 'f']);
const CROSSES: ReadonlySet<string> = new Set(STATUS_CELLS.present);
const SIGNS: ReadonlySet<string> = new Set(STATUS_SIGNS.present);
const NUMBER = /^\d{1,4}$/;

const LONGEST_NAME = 60;
const NAME =
  /^(?:(?:Dr|Prof|Frau|Herrn?|Hr|Fr|Mr|Mrs|Ms)\.?\s+){0,3}(?:(?:von|van|vom|de|der|den|zu|zum|zur|al|el|la|le|bin)\s+){0,3}\p{Lu}[\p{L}'’-]*\.?(?:\s+(?:(?:von|van|de|der|zu|zum|zur)\s+)?\p{Lu}[\p{L}'’-]*\.?){0,3}(?:,\s*\p{Lu}[\p{L}'’-]*\.?)?$/u;
/** What begins like a name and says why somebody was not there, when, or that nobody knows. */
const NO_NAME =
  /urlaub|krank|reise|termin|elternzeit|kur(?!t)|vakan|offen|unklar|unbekannt|rückmeld|zusag|absag|abgesagt|anmeld|abgemeld|vormittag|nachmittag|später|verspät|teilweise|zeitweise|online|video|telefon|siehe|ohne|kein|nicht|fehlt|folgt|warten|bestätig|eingeladen|vertret|leave|sick|late|tbc|tba|unknown|pending|partly|holiday|confirm|absent|remote|see\s/iu;

/** "nein", "FALSE": the status above the column does not hold. Nothing else follows from it. */
export const deniesTick = (written: string): boolean => NO.has(written.trim().toLowerCase());

/** What a cell of a column headed by a status is. Nothing of a name is kept. */
export function readTick(written: string): TickKind {
  const text = written.trim();
  if (NOTHING.test(text)) return 'blank';
  const key = toNameKey(text).exact;
  if (NO_ANSWER.has(key) || (NO.has(key) && key === text.toLowerCase())) return 'blank';
  if (SIGNS.has(text) || (CROSSES.has(key) && key === text.toLowerCase()) || NUMBER.test(text)) return 'cross';
  if (text.length > LONGEST_NAME || isStatusWord(text) || isRoleName(text)) return 'unclear';
  const personal = findPersonalData(text);
  if (personal.some(({ kind }) => kind === 'health')) return 'health';
  if (NO_NAME.test(text)) return 'unclear';
  return personal.length > 0 || (NAME.test(text) && key.length > 2) ? 'name' : 'unclear';
}
