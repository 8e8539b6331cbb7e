import type { Locale } from '@/lib/core/localised-text';

/** Words of places in a document, and what they are in English; `$1` and `$2` are the numbers behind them. */
const PLACES: readonly (readonly [german: RegExp, english: string])[] = [
  [/^(?:TOP|Tagesordnungspunkt) (\d[\w.]*)$/, 'agenda item $1'],
  [/^(?:Seite|S\.) ?(\d+)$/, 'page $1'],
  [/^(?:Seiten?|S\.) ?(\d+) ?(?:–|-|bis) ?(\d+)$/, 'pages $1–$2'],
  [/^(?:Anlage|Anhang)$/, 'annex'],
  [/^(?:Anlage|Anhang) (\w+)$/, 'annex $1'],
  [/^(?:Abschnitt|Kapitel) (\d[\w.]*)$/, 'section $1'],
  [/^(?:Absatz|Abs\.) ?(\d+)$/, 'paragraph $1'],
  [/^(?:Nr\.|Nummer|Ziffer|Ziff\.) ?(\d[\w.]*)$/, 'number $1'],
  [/^Frage (\d[\w.]*)$/, 'question $1'],
  [/^[Zz]u (\d+)\.?$/, 'answer to $1'],
  [/^(?:Zeile|Z\.) ?(\d+)$/, 'line $1'],
  [/^Zeilen? (\d+) ?(?:–|-|bis) ?(\d+)$/, 'lines $1–$2'],
  [/^Spalte (\w+)$/, 'column $1'],
  [/^Tabelle (\w+)$/, 'table $1'],
  [/^(?:Fußnote|Fn\.) ?(\d+)$/, 'footnote $1'],
  [/^(?:Titelseite|Titelblatt|Deckblatt)$/, 'title page'],
  [/^(?:Teilnehmerliste|Teilnehmendenliste|Anwesenheitsliste)$/, 'list of participants'],
  [/^Ankündigung vom Vortag$/, 'announcement of the day before'],
  [/^Feststellung des Vorsitzes$/, 'stated by the chair'],
  [/^einzeln genannt$/, 'named individually'],
];

/** One place: "Seite 3"; with a remark in brackets: "TOP 1 (Feststellung des Vorsitzes)". */
function translatePlace(place: string): string | null {
  const [, main, remark] = /^(.+?) \(([^()]+)\)$/.exec(place) ?? [];
  if (main !== undefined && remark !== undefined) {
    const [first, second] = [translatePlace(main), translatePlace(remark)];
    return first !== null && second !== null ? `${first} (${second})` : null;
  }
  const known = PLACES.find(([german]) => german.test(place));
  return known ? place.replace(known[0], known[1]) : null;
}

/**
 * A place in a document, as the office wrote it down in German, in the page's language: "Seite 3, TOP 1" is "page 3, agenda
 * item 1". Null where it is in that language, or some word of it is not known: half a translation would be none.
 */
export function translateLocator(locator: string, locale: Locale): string | null {
  if (locale === 'de') return null;
  // What separates places stays as it is.
  const parts = locator.trim().split(/(; |, |: )/);
  const told = parts.map((part, at) => (at % 2 === 1 ? part : translatePlace(part)));
  return told.includes(null) ? null : told.join('');
}
