import { getGender } from 'gender-detection-from-name';
import type { PersonalData, PersonalDataKind } from '@/lib/core/personal-data/types';
import { HEALTH } from '@/lib/core/personal-data/words-health';
import {
  COMMON_SURNAMES,
  NAMED_AFTER,
  NO_FIRST_NAME,
  NO_SURNAME,
  NOUN_ENDING,
} from '@/lib/core/personal-data/words-no-person';

/*
 * What in a text looks like a person or like health. It guesses, so it only ever asks: a false alarm costs somebody a
 * tick, a miss publishes a name. What it cannot know without a list of all surnames, it lets pass: a surname alone.
 */

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’]+(?:-\p{Lu}[\p{L}\p{M}'’]+)*`;
const INITIAL = String.raw`\p{Lu}\.(?:\s?-?\p{Lu}\.)*`;
const PARTICLE = String.raw`(?:von|van|vom|de|der|den|del|della|di|da|dos|du|zu|zum|zur|al|el|la|le|bin|ibn|ter|ten)`;
const SURNAME = String.raw`(?:${PARTICLE}\s+){0,3}${WORD}`;
const TITLE = String.raw`(?:Dr\.?(?:-Ing\.|\s?h\.\s?c\.)?|Prof(?:\.|essorin|essor)?|Dipl\.-\p{L}+\.?|Mag\.|PD)`;
const SALUTATION = String.raw`(?:Herrn?|Frau|Hrn?\.|Fr\.|Mr\.?|Mrs\.?|Ms\.?|Mme\.?|Mlle\.?|Messrs\.?|Sir|Dame|Monsieur|Madame|Señora?|Signora?)`;
const OFFICE_OF_A_PERSON = String.raw`(?:(?:Premier|Prime |Foreign |Deputy )?Minister|Ministerin|(?:Ober)?[Bb]ürgermeister(?:in)?|Landrat|Landrätin|Staatssekretär(?:in)?|Staatsr(?:at|ätin)|Senator(?:in)?|Botschafter(?:in)?|Ambassador|(?:Vize)?[Pp]räsident(?:in)?|President|Secretary|Bundeskanzler(?:in)?|Chancellor|Stadtr(?:at|ätin)|Staatsminister(?:in)?|Ministerialr(?:at|ätin)|Ministerialdirig(?:ent|entin)|Ministerialdirektor(?:in)?|Regierungsdirektor(?:in)?|Regierungsr(?:at|ätin)|(?:M|Min|LM|OR|OA|R)R(?:'?in)?|(?:L?Min|M|R|Reg)(?:Dirig|Dir|Dgt)(?:'?in)?\.?|StS(?:'?in)?|(?:Ref|Abt)L(?:'?in)?)`;
const BEFORE = String.raw`(?<![\p{L}\p{N}-])`;

const TITLED = new RegExp(
  String.raw`${BEFORE}(?:${SALUTATION}|${TITLE})(?:\s+(?:${SALUTATION}|${TITLE}))*\s*(?:${INITIAL}\s*)?(${SURNAME})(?:\s+${SURNAME}){0,2}`,
  'gu',
);
const FUNCTION_AND_NAME = new RegExp(String.raw`${BEFORE}${OFFICE_OF_A_PERSON}\s+(${WORD})`, 'gu');
const PAIR = new RegExp(
  String.raw`${BEFORE}(?<first>${WORD})(?<more>(?:\s+${INITIAL})*)\s+(?<last>${SURNAME})(?:\s+(?<behind>${WORD}))?`,
  'gu',
);
const INITIALS = new RegExp(String.raw`(?<![\p{L}\p{N}.-])(${INITIAL})\s?(${SURNAME})`, 'gu');
const REVERSED = new RegExp(
  String.raw`${BEFORE}(?<last>${SURNAME}),\s(?<first>${WORD})(?=\s*(?:$|[;,)\n(]|\p{Lu}\.))`,
  'gu',
);
const BRACKETED = new RegExp(String.raw`\((${WORD})\)`, 'gu');
const SIGNED = new RegExp(
  String.raw`${BEFORE}(?:gez\.|gezeichnet|signed|unterzeichnet|[Ii]\. ?A\.|[Ii]\. ?V\.|(?:[Mm]it freundlichen Grüßen|MfG|[Kk]ind regards|[Bb]est regards|[Ss]incerely|[Yy]ours|Im Auftrag),?)\s*[:\s]\s*(${SURNAME})`,
  'gu',
);
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE = new RegExp(
  [
    String.raw`${BEFORE}(?:[Tt]el(?:efon)?|TEL|[Ff]on|[Pp]hone|[Mm]obil(?:e|telefon)?|[Hh]andy|[Dd]urchwahl)\b[.:\s]*\+?[\d(][\d\s()/-]{3,}\d`,
    String.raw`(?<![\p{L}\p{N}/])\+\d{1,3}[\s(/-][\d\s()/-]{6,}\d`,
    String.raw`(?<![\p{L}\p{N}/.-])0\d{2,5}\s?[/ -]\s?\d{3,}(?:[ -]?\d{2,})+(?![\p{L}\p{N}/-])`,
  ].join('|'),
  'gu',
);

const splitHyphens = (word: string): string[] => word.toLowerCase().split('-');

const withoutAccents = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The list has many names without their accents only. */
const isListed = (name: string): boolean =>
  [name, withoutAccents(name)].some((spelling) => getGender(spelling) !== 'unknown');

/** In the list of first names, and no place, month or piece of grammar. Of "Hans-Peter" every part. */
export const isFirstName = (word: string): boolean =>
  splitHyphens(word).every((part) => part.length > 1 && !NO_FIRST_NAME.has(withoutAccents(part)) && isListed(part));

/** A word that may be a surname: no noun of offices, no acronym. */
function maybeSurname(written: string): boolean {
  const word = written.slice(written.search(/\p{Lu}/u));
  if (word.length < 2 || (word.length < 4 && word === word.toUpperCase())) return false;
  const last = splitHyphens(word).at(-1) ?? '';
  return !NO_SURNAME.has(word.toLowerCase()) && !NO_SURNAME.has(last) && !NOUN_ENDING.test(last);
}

const SAINT = /(?:^|\s)(?:San|Santa|Santo|São|Sao|Sankt|St\.?|Saint|Sainte|Sant|Bad)\s+$/u;

type Judge = (match: RegExpExecArray, text: string) => boolean;
const always: Judge = () => true;

const isName: Judge = ({ groups, index }, text) => {
  const { first = '', last = '', behind = '' } = groups ?? {};
  if (SAINT.test(text.slice(0, index)) || !isFirstName(first)) return false;
  return maybeSurname(last) && !NAMED_AFTER.has(behind.toLowerCase());
};

/** Roman numerals, and the letters before a heading ("A. Allgemeines"), are no initials. */
const isInitialed: Judge = ([, initials = '', surname = '']) =>
  !/^(?:[IVX]\.)+$|^(?:[UE]\.\s?[SNU]\.|D\.\s?C\.|N\.\s?Y\.)/u.test(initials) && maybeSurname(surname);

const isTitled: Judge = ([, name = '']) => maybeSurname(name) || COMMON_SURNAMES.has(name.toLowerCase());

/** In the order in which a stretch that several rules see is called by the first of them. */
const RULES: readonly { kind: PersonalDataKind; pattern: RegExp; judge: Judge }[] = [
  { kind: 'email', pattern: EMAIL, judge: always },
  { kind: 'phone', pattern: PHONE, judge: always },
  { kind: 'health', pattern: HEALTH, judge: always },
  { kind: 'signature', pattern: SIGNED, judge: isTitled },
  { kind: 'salutation', pattern: TITLED, judge: isTitled },
  { kind: 'salutation', pattern: FUNCTION_AND_NAME, judge: ([, name = '']) => maybeSurname(name) },
  { kind: 'name', pattern: PAIR, judge: isName },
  {
    kind: 'name',
    pattern: REVERSED,
    judge: ({ groups }) => isFirstName(groups?.['first'] ?? '') && maybeSurname(groups?.['last'] ?? ''),
  },
  { kind: 'name', pattern: INITIALS, judge: isInitialed },
  { kind: 'name', pattern: BRACKETED, judge: ([, word = '']) => COMMON_SURNAMES.has(word.toLowerCase()) },
];

/** In small letters, each where it stood: a few capital letters have a longer small one and stay. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (letter) => {
    const own = letter.toLowerCase();
    return own.length === letter.length ? own : letter;
  }).join('');
}

/** The place behind the word, or else the character, that stands at a place: whole letters, or a pattern would stand still. */
const behindWord = (text: string, at: number): number =>
  at + (/^(?:[\p{L}\p{M}]+|.)/su.exec(text.slice(at))?.[0].length ?? 1);

/** Every match, also those that begin inside one that was judged to be nothing: "Kommune Anna Muster". */
function* matchesOf(pattern: RegExp, judge: Judge, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (judge(match, text)) yield match;
    else pattern.lastIndex = behindWord(text, match.index);
  }
}

/**
 * What in a text looks like a person or like health, in the text's order; stretches do not overlap.
 *
 * First names: gender-detection-from-name, names of six languages. Everything else is in the lists beside this file.
 */
export function findPersonalData(text: string): PersonalData[] {
  if (!/[\p{L}@]|\d{5}/u.test(text)) return [];
  const found: PersonalData[] = [];
  for (const { kind, pattern, judge } of RULES) {
    const seen = kind === 'health' ? inSmallLetters(text) : text;
    for (const match of matchesOf(pattern, judge, seen)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.every((other) => to <= other.from || from >= other.to))
        found.push({ kind, from, to, text: text.slice(from, to) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
