import type { AttendanceStatus } from '@/lib/attendance/types';
import { toNameKey } from '@/lib/members/names/rules-key';

/** What people write before a sum, as keys; alone or with one of the words below. */
const TOTALS: readonly string[] = [
  'summe',
  'summen',
  'summa',
  'sum',
  'gesamt',
  'gesamtsumme',
  'gesamtzahl',
  'gesamtanzahl',
  'insgesamt',
  'total',
  'totals',
  'grand total',
  'subtotal',
  'zwischensumme',
  'anzahl',
  'teilnehmerzahl',
  'mitgliederzahl',
  'personenzahl',
  'zahl',
  'count',
  'quote',
  'anteil',
  'prozent',
  'percent',
  'percentage',
];
/** What a sum is of; on their own they are no sums, but statuses or headings. */
const COUNTED: readonly string[] = [
  'anwesend',
  'anwesende',
  'anwesenden',
  'anwesenheit',
  'anwesenheiten',
  'abwesend',
  'abwesende',
  'abwesenden',
  'abwesenheiten',
  'entschuldigt',
  'entschuldigte',
  'entschuldigten',
  'teilgenommen',
  'teilnahme',
  'teilnahmen',
  'teilnehmende',
  'teilnehmenden',
  'teilnehmer',
  'mitglieder',
  'laender',
  'vertreten',
  'vertretene',
  'vertretenen',
  'fehlend',
  'fehlende',
  'fehlenden',
  'sitzungen',
  'jahre',
  'years',
  'present',
  'represented',
  'absent',
  'excused',
  'attendance',
  'attendances',
  'attended',
  'participants',
  'members',
  'meetings',
];
const JOINED = new Set(['davon', 'der', 'die', 'of', 'an', 'aller', 'number', 'no', 'in']);
const SIGN = /^[Σ∑#%]$|^[Σ∑]/u;
/** Nothing else needs to be looked at: a list has a million rows and hardly a total. */
const MAY_BE_TOTAL =
  /^\s*(?:[Σ∑#%(]|sum|ges|ins|tot|gra|sub|zwi|zah|anz|dav|jah|yea|cou|quo|ant|pro|per|anw|abw|ent|tei|mit|l[aä]|ver|feh|sit|pre|abs|exc|att|par|mem|mee|num)/iu;
const LONGEST = 60;
const [ZERO, NINE] = [48, 57];
const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

const totals = new Set(TOTALS);
const counted = new Set(COUNTED);

const EXCUSED = new Set(['entschuldigt', 'entschuldigte', 'entschuldigten', 'excused']);
const ABSENT = new Set([
  'abwesend',
  'abwesende',
  'abwesenden',
  'abwesenheiten',
  'fehlend',
  'fehlende',
  'fehlenden',
  'absent',
]);
const SEATS = new Set(['vertreten', 'vertretene', 'vertretenen', 'represented']);
const SHARES = new Set(['quote', 'anteil', 'prozent', 'percent', 'percentage']);

/** What a sum may be of, each as the statuses that count together; null: a share, which no number of entries is. */
export type Counted = readonly (readonly AttendanceStatus[])[];
const CAME: Counted = [['present', 'represented_by_deputy', 'represented_by_somebody'], ['present']];
const WITH_PROXIES: Counted = [
  ...CAME,
  ['represented_by_deputy', 'represented_by_somebody'],
  [...(CAME[0] ?? []), 'represented_by_member'],
];
const MISSED: Counted = [['absent'], ['absent', 'excused']];

/** What the words beside a sum say that it counts: those who came, with deputies or without, unless they say otherwise. */
export function countedBySum(written: string): Counted | null {
  if (written.includes('%')) return null;
  const words = toNameKey(written).exact.split(' ');
  const says = (known: ReadonlySet<string>): boolean => words.some((word) => known.has(word));
  if (says(SHARES)) return null;
  if (says(EXCUSED)) return [['excused']];
  if (says(ABSENT)) return MISSED;
  return says(SEATS) ? WITH_PROXIES : CAME;
}

/** Whether a text heads a row or column of sums ("Summe", "Anwesend gesamt", "total"): it names no member and no meeting. */
export function isTotalName(written: string): boolean {
  // Most cells hold a number or a name of their own: a list has a million of them.
  if (isDigit(written.charCodeAt(0)))
    return !isDigit(written.charCodeAt(written.length - 1)) && written.length <= LONGEST && isCounted(written);
  if (written.length > LONGEST || !MAY_BE_TOTAL.test(written)) return false;
  const text = written.trim();
  if (SIGN.test(text)) return true;
  const key = toNameKey(text.replace(/[:=]\s*$/, '')).exact;
  if (totals.has(key)) return true;
  const words = key.split(' ').filter((word) => !JOINED.has(word));
  if (key.startsWith('davon ') && words.length > 0)
    return words.every((word) => counted.has(word) || /^\d+$/.test(word));
  const sums = words.filter((word) => totals.has(word));
  return (
    (sums.length > 0 || key.startsWith('number of ')) &&
    words.every((word) => totals.has(word) || counted.has(word) || /^\d+$/.test(word))
  );
}

/**
 * Whether a text is nothing but what is counted: "anwesend", "Anwesende Länder". Before numbers it heads sums; before marks
 * it may head anything.
 */
export function isCountedName(written: string): boolean {
  if (written.length > LONGEST || !MAY_BE_TOTAL.test(written)) return false;
  const words = toNameKey(written.replace(/[:=]\s*$/, ''))
    .exact.split(' ')
    .filter((word) => !JOINED.has(word));
  return words.length > 0 && words.every((word) => counted.has(word));
}

/** "5 Mitglieder", "3 vertreten": what is counted, behind its number. */
const isCounted = (written: string): boolean => {
  const [, word] = /^\d{1,4}\s+(\p{L}+)\s*$/u.exec(written) ?? [];
  return word !== undefined && counted.has(toNameKey(word).exact);
};

const NUMBER = /^[-+]?\d{1,9}(?:[.,]\d{1,4})?\s?%?$/;

/** Whether a cell can be part of a sum: a number, a share, or nothing. */
export const isCount = (written: string): boolean => NUMBER.test(written.trim());
