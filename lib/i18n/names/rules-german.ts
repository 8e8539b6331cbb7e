import type { NameInSentence } from '@/lib/i18n/names/types';

type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';
type Case = 'nominative' | 'accusative' | 'dative';

const ARTICLES: Readonly<Record<Gender, Readonly<Record<Case, string>>>> = {
  masculine: { nominative: 'der', accusative: 'den', dative: 'dem' },
  feminine: { nominative: 'die', accusative: 'die', dative: 'der' },
  neuter: { nominative: 'das', accusative: 'das', dative: 'dem' },
  plural: { nominative: 'die', accusative: 'die', dative: 'den' },
};

/** Endings of adjectives behind the article: "die Zentralafrikanische", "den Vereinigten". */
const ENDINGS: Readonly<Record<Gender, Readonly<Record<Case, string>>>> = {
  masculine: { nominative: 'e', accusative: 'en', dative: 'en' },
  feminine: { nominative: 'e', accusative: 'e', dative: 'en' },
  neuter: { nominative: 'e', accusative: 'e', dative: 'en' },
  plural: { nominative: 'en', accusative: 'en', dative: 'en' },
};

/** Endings of adjectives without an article, as names are written: by them an adjective is told from a surname. */
const BARE_ENDINGS: Readonly<Record<Gender, string>> = { masculine: 'er', feminine: 'e', neuter: 'es', plural: 'e' };

/** States and territories that German calls with an article, of one word that gives no rule away. */
const NAMES: Readonly<Record<string, Gender>> = {
  Bahamas: 'plural',
  Elfenbeinküste: 'feminine',
  Färöer: 'plural',
  Irak: 'masculine',
  Jemen: 'masculine',
  Komoren: 'plural',
  Kongo: 'masculine',
  Libanon: 'masculine',
  Malediven: 'plural',
  Mongolei: 'feminine',
  Niederlande: 'plural',
  Niger: 'masculine',
  Philippinen: 'plural',
  Salomonen: 'plural',
  Schweiz: 'feminine',
  Senegal: 'masculine',
  Seychellen: 'plural',
  Slowakei: 'feminine',
  Sudan: 'masculine',
  Südsudan: 'masculine',
  Tschad: 'masculine',
  Tschechoslowakei: 'feminine',
  Türkei: 'feminine',
  Ukraine: 'feminine',
  Vatikan: 'masculine',
  Vatikanstadt: 'feminine',
  Westsahara: 'feminine',
};

/** Common nouns by which a state or an office is called. They decide for the whole name, wherever in it they stand. */
const NOUNS: readonly (readonly [RegExp, Gender])[] = [
  [/^(?:Bund|Senat|Stuhl)$/, 'masculine'],
  [/(?:^|[a-zäöüß-])(?:ausschuss|bund|kreis|rat|verband|verein)$/i, 'masculine'],
  [/(?:kreis|städte|land|bundes)tag$/i, 'masculine'],
  [/^(?:Land|Reich)$/, 'neuter'],
  [/(?:^|bundes|landes|stadt|kreis)amt$/i, 'neuter'],
  [/(?:büro|forum|fürstentum|herzogtum|institut|komitee|königreich|ministerium|sultanat|zentrum)$/i, 'neuter'],
  [/^(?:Stadt|Landeshauptstadt|Hansestadt|SSR)$/, 'feminine'],
  [/(?:agentur|bank|beauftragte|behörde|föderation|gemeinschaft|gesellschaft|hochschule|kammer)$/i, 'feminine'],
  [/(?:kommission|konferenz|organisation|republik|stelle|stiftung|union|universität|verwaltung)$/i, 'feminine'],
  [/(?:emirate|inseln|staaten)$/i, 'plural'],
];

/** Adjectives in names of states and offices, without their ending. */
const ADJECTIVE = /(?:isch|deutsch|frei|heilig|kommunal|national|vereinigt)$/i;

/** What follows these belongs to the noun before: "Bundesamt für Migration". */
const ATTRIBUTE = /^(?:\(.*|am|an|auf|bei|beim|der|des|für|gegen|im|in|und|von|vom|zu|zum|zur)$/;

/** How many words from the beginning may hold the noun: none of an attribute, both parts of "Städte- und Gemeindebund". */
function countOwnWords(words: readonly string[]): number {
  const end = words.findIndex((word, at) => ATTRIBUTE.test(word) && !(word === 'und' && words[at - 1]?.endsWith('-')));
  return end === -1 ? words.length : end;
}

/** Where the noun stands, and its gender; null: the name needs no article, or the rules know none. */
function findNoun(words: readonly string[]): { at: number; gender: Gender } | null {
  const own = words.slice(0, countOwnWords(words));
  const [only] = own;
  const known = own.length === 1 && only !== undefined ? NAMES[only] : undefined;
  if (known) return { at: 0, gender: known };
  for (const [at, word] of own.entries()) {
    const noun = NOUNS.find(([pattern]) => pattern.test(word));
    if (noun) return { at, gender: noun[1] };
  }
  return null;
}

function declineAdjective(word: string, gender: Gender, grammatical: Case): string {
  const bare = BARE_ENDINGS[gender];
  const stem = word.slice(0, -bare.length);
  return word.endsWith(bare) && ADJECTIVE.test(stem) ? stem + ENDINGS[gender][grammatical] : word;
}

function declineNoun(word: string, gender: Gender, grammatical: Case): string {
  if (grammatical !== 'dative') return word;
  // "der Beauftragten": an adjective that has become a noun.
  if (/beauftragte$/i.test(word)) return `${word}n`;
  return gender === 'plural' && !/[ns]$/.test(word) ? `${word}n` : word;
}

/**
 * A German name with its article in the cases that messages use: "die Vereinigten Staaten", "den Deutschen Landkreistag".
 * Names of places have none and stay as they are.
 */
export function declineInGerman(name: string): NameInSentence {
  const words = name.split(' ');
  const noun = findNoun(words);
  if (noun === null) return { nominative: name, accusative: name, dative: name, isMany: false };
  const { at: nounAt, gender } = noun;
  const decline = (grammatical: Case): string => {
    const declined = words.map((word, at) => {
      if (at < nounAt) return declineAdjective(word, gender, grammatical);
      return at === nounAt ? declineNoun(word, gender, grammatical) : word;
    });
    return [ARTICLES[gender][grammatical], ...declined].join(' ');
  };
  return {
    ...{ nominative: decline('nominative'), accusative: decline('accusative'), dative: decline('dative') },
    isMany: gender === 'plural',
  };
}
