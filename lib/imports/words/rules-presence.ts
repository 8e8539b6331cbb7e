import type { PartialPresence } from '@/lib/imports/words/types';

/*
 * That somebody was there for a part of a meeting, as lists and minutes say it.
 */

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember';
const AT = String.raw`(?:ca\.?\s*)?(?:(?:TOP|Tagesordnungspunkt|Punkt|agenda items?|items?)\s*\d{1,3}(?:\.\d+)*[a-z]?|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?|\d{1,2}\.?\s(?:${MONTHS})(?:\s\d{4})?|\d{1,2}(?:[:.]\d{2})?\s*(?:Uhr|h|am|pm|a\.m\.|p\.m\.)?|(?:der\s+|zum\s+|zur\s+)?(?:Mittag(?:spause)?|Pause)|(?:the\s+)?(?:lunch|noon|break|coffee break))`;
const FROM = new RegExp(
  String.raw`^(?:erst\s+)?(?:ab|seit|from|as of|since|joined at|joined for|joined from|arrived at|for|kam um|zu|nur|only)\s+(${AT})(?:\s+(?:on|an|anwesend|present|dabei))?$`,
  'iu',
);
const UNTIL = new RegExp(
  String.raw`^(?:nur\s+)?(?:bis|until|till|up to|left at|left after|ging um)\s+(?:(?:einschließlich|einschl\.|inkl\.|zu|zum|and including)\s+)?(${AT})(?:\s+(?:anwesend|present|dabei))?$`,
  'iu',
);
const SPAN = new RegExp(
  String.raw`^(?:von|from|nur|only|zu|for|ab)?\s*(${AT})\s*(?:[-–]|bis|to|until)\s*(${AT}|\d{1,3})$`,
  'iu',
);
const ARRIVES = new RegExp(
  String.raw`^(?:trifft|traf|kommt|kam|stößt|stieß|joins|arrives)\s+(?:erst\s+)?(?:um|gegen|ab|zu|at|for)\s+(${AT})(?:\s+(?:ein|hinzu|dazu))?$`,
  'iu',
);
/** "zu TOP 4", "only item 3", "nur 12.09.", "nur 15. Mai": there for that, and for nothing behind it. */
const AT_ONE = new RegExp(
  String.raw`^(?:for|zu|nur|only)\s+(?:(?:TOP|Tagesordnungspunkt|Punkt|agenda item|item)\s*\d[\d.]*[a-z]?|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4})?|\d{1,2}\.?\s(?:${MONTHS}))(?!\p{L})`,
  'iu',
);
/** "nur am 14. Mai", "5 June only": as if the other way round. */
const ONLY_ON = /^(nur|only)\s+(?:am|on)\s+(?=\d)/iu;
const ONLY_BEHIND = /^(\S.*\S)\s+only$/iu;
function onlyBefore(said: string): string {
  const turned = said.replace(ONLY_BEHIND, 'only $1');
  return (AT_ONE.test(turned) ? turned : said).replace(ONLY_ON, '$1 ');
}

const LATE = /^(?:verspätet|später|late|arrived late|joined late|kommt später|kam später)$/iu;
const EARLY = /^(?:vorzeitig|vorzeitig gegangen|left early|ging früher|geht früher)$/iu;
const AT_TIMES =
  /^(?:zeitweise|teilweise|zeitweilig|(?:nur\s+)?(?:am\s+)?(?:vor|nach)mittags?|partly|(?:for )?part of the (?:time|meeting|session|day)|(?:für |an )?(?:nur )?einen? teil der (?:sitzung|tagung|zeit)|part-time|at times|(?:in the\s+)?(?:morning|afternoon)(?:\s+only)?)(?:\s+(?:anwesend|present))?$/iu;

/** "TOP 1 bis 3" ends at "TOP 3". */
const alike = (until: string, from: string): string =>
  /^\d+$/.test(until) ? `${/^\D*/.exec(from)?.[0] ?? ''}${until}` : until;
/** "items 1–3" begin at "item 1". */
const oneItem = (at: string): string => at.trim().replace(/items(?= )/iu, 'item');

/** From when and until when: "ab TOP 3", "bis 11 Uhr", "from item 3", "10–12 Uhr"; null for any other text. */
export function presenceIn(text: string): PartialPresence | null {
  const said = text.trim();
  const words = onlyBefore(said);
  const span = SPAN.exec(words);
  const [, begin = '', end = ''] = span ?? [];
  if (span) return { said, from: oneItem(begin), until: oneItem(alike(end, begin)) };
  const from = (FROM.exec(words) ?? ARRIVES.exec(words))?.[1];
  if (from) return { said, from, until: AT_ONE.test(words) ? from : null };
  const until = UNTIL.exec(words)?.[1];
  if (until) return { said, from: null, until };
  if (LATE.test(words)) return { said, from: words, until: null };
  if (EARLY.test(words)) return { said, from: null, until: words };
  return AT_TIMES.test(words) ? { said, from: words, until: words } : null;
}
