import { isFirstName } from '@/lib/core/personal-data/find';
import { COMMON_SURNAMES, NO_SURNAME, NOUN_ENDING } from '@/lib/core/personal-data/words-no-person';
import { isCapital, isSign, isWord, tokensIn, type Token } from '@/lib/imports/minutes/account/rules-tokens';
import { ADDRESSES, BODIES, FUNCTIONS, RANKS, SUBJECTS, SURNAMES } from '@/lib/imports/minutes/words/rules-offices';
import { PHRASES, REASONS } from '@/lib/imports/minutes/words/rules';

/*
 * Persons in the words of a line: by their form of address, their rank, a first name that is listed, or a surname that is.
 */

const PARTICLES: ReadonlySet<string> = new Set(
  'von van vom de der den del della di da do dos du zu zum zur al el la le bin ten ter'.split(' '),
);

/** Words that tell something of whoever stands beside them, and are nobody's name. */
const TELLING: ReadonlySet<string> = new Set([
  ...PHRASES.flatMap(([phrase]) => (phrase.includes(' ') ? [] : [phrase])),
  ...`vakanz vakant vacant vertretung vertreter vertreterin stellvertretung ersatz nachfolge nachfolger nachfolgerin proxy
    vollmacht stimme stimmen stimmrecht zusage anmeldung nachtrag korrektur hinweis bemerkung notiz uhr top tagesordnungspunkt punkt
    vormittag nachmittag mittag pause abend tag tage stunde stunden minuten montag dienstag mittwoch donnerstag freitag samstag
    sonntag morning afternoon evening noon day days hour hours minutes item items agenda only nur late early left away unwell
    sick ill leave holiday travel gone here there yes no ja nein not nicht ohne mit with without instead statt anstelle
    zeitweise teilweise teil partly part anfang beginn ende start end ab bis seit from until since till
    telefon telefonkonferenz video videokonferenz webex zoom teams chat stream livestream homeoffice phone call dial
    entfaellt offen unbekannt unklar unknown open pending tba tbc tbd keiner niemand nobody none nachname name namen anonym
    protokoll protokollant protokollantin protokollfuehrung presse technik dolmetscher gaeste gast besucher besucherin zuhoerer zuhoererin
    beobachter beobachterin observer guest visitor hospitation hospitant hospitantin praktikant praktikantin trainee intern
    neu neue neuer new ehemals former bisher kuenftig designiert elect jetzt dann danach spaeter frueher zuvor auch zugleich
    anwesend abwesend entschuldigt einladung invitation tatsaechlich actual actually urspruenglich geplant planned vorlaeufig provisional webcast siehe see vgl oben unten above below ebenso dito ditto dgl wie`.split(
    /\s+/,
  ),
]);

/** The same of words as they stand. */
export const tellsSomething = (text: string): boolean =>
  tokensIn(text).some((token) => isWord(token) && isTelling(token));

export const isTelling = (token: Token): boolean => TELLING.has(token.key) || REASONS.test(token.text);

/** May be a surname: no word of offices, and none that tells something. */
const maybeName = (token: Token | undefined): boolean =>
  isWord(token) &&
  isCapital(token) &&
  !token.isRead &&
  !isTelling(token) &&
  !NO_SURNAME.has(token.text.toLowerCase()) &&
  !NOUN_ENDING.test(token.text.toLowerCase()) &&
  !(BODIES.has(token.key) && !SURNAMES.has(token.key)) &&
  !FUNCTIONS.has(token.key) &&
  !ADDRESSES.has(token.key) &&
  !(SUBJECTS.has(token.key) && !SURNAMES.has(token.key));

const SURNAME_SHAPE =
  /(?<!hes|sach|ob|ersatz|vertrauens|fach|haupt|jeder|kauf|per|les|rea|sea|lia|liai)(?:mann|sen|meier|meyer|maier|mayer|owski|ewski|ović|oğlu)$/iu;

const isListedSurname = (token: Token | undefined): boolean =>
  isWord(token) &&
  isCapital(token) &&
  !isTelling(token) &&
  (SURNAMES.has(token.key) ||
    COMMON_SURNAMES.has(token.text.toLowerCase()) ||
    (token.text.length > 6 && SURNAME_SHAPE.test(token.text) && maybeName(token)));

const isListedFirst = (token: Token | undefined): boolean =>
  isWord(token) && isCapital(token) && !isTelling(token) && token.text.length > 1 && isFirstName(token.text);

const isInitial = (token: Token | undefined, next: Token | undefined): boolean =>
  isWord(token) && isCapital(token) && token.text.length === 1 && isSign(next, '.');

/** "Halb-da": no name goes on in small letters behind a hyphen. */
function goesOnSmall(tokens: readonly Token[], at: number): boolean {
  const [token, hyphen, next] = tokens.slice(at, at + 3);
  const isJoined = token && hyphen && isSign(hyphen, '-') && hyphen.from === token.to && next?.from === hyphen.to;
  return isJoined === true && isWord(next) && !isCapital(next);
}

/** Reads words from a place on. */
class NameReader {
  constructor(
    private readonly tokens: readonly Token[],
    private at: number,
  ) {}

  get place(): number {
    return this.at;
  }

  private get token(): Token | undefined {
    return this.tokens[this.at];
  }

  private take(): void {
    const { token } = this;
    if (token) token.isRead = true;
    this.at += 1;
  }

  skipStops(): void {
    while (isSign(this.token, ".'’-")) this.at += 1;
  }

  /** "A.", "von der", and both before a name. */
  takeSmall(): boolean {
    let has = false;
    for (;;) {
      const next = this.tokens[this.at + 1];
      if (isInitial(this.token, next)) {
        this.take();
        this.at += 1;
        has = true;
        if (isSign(this.token, '-')) this.at += 1;
      } else if (
        isWord(this.token) &&
        PARTICLES.has(this.token.key) &&
        /^\p{Ll}/u.test(this.token.text) &&
        this.leadsToName()
      )
        this.take();
      else return has;
    }
  }

  private leadsToName(): boolean {
    const next = this.tokens.slice(this.at + 1).find((token) => !(isWord(token) && PARTICLES.has(token.key)));
    return maybeName(next);
  }

  /** One name with its hyphens: "Müller-Beispiel". */
  takeName(accepts: (token: Token | undefined) => boolean): Token | null {
    const { token } = this;
    if (!token || !accepts(token) || goesOnSmall(this.tokens, this.at)) return null;
    this.take();
    while (
      this.token &&
      isSign(this.token, '-') &&
      this.token.from === this.tokens[this.at - 1]?.to &&
      maybeName(this.tokens[this.at + 1])
    ) {
      this.at += 1;
      this.take();
    }
    return token;
  }
}

const isSingle = (token: Token | undefined): boolean => isWord(token) && isCapital(token) && token.text.length === 1;

/** Behind a form of address or a rank: a surname, or first names that are listed and a surname. */
function takeBehindTitle(reader: NameReader, tokens: readonly Token[]): void {
  reader.skipStops();
  // "Frau ORR'in Muster": a rank between the form of address and the name.
  const [rank, behind] = tokens.slice(reader.place, reader.place + 2);
  if (isWord(rank) && RANKS.has(rank.key) && isCapital(rank) && isWord(behind) && maybeName(behind))
    reader.takeName(() => true);
  reader.takeSmall();
  const first = reader.takeName((token) => maybeName(token) || (isSingle(token) && token?.isRead === false));
  if (!first) return;
  let last: Token = first;
  for (let more = 0; more < 2; more += 1) {
    const isFirst = isListedFirst(last);
    const hadSmall = reader.takeSmall();
    const accepts = (token: Token | undefined) =>
      isFirst || hadSmall
        ? maybeName(token) && (isFirst || hadSmall)
        : isListedSurname(token) && token?.isRead === false;
    const next = tokens[reader.place];
    if (!next || !accepts(next)) return;
    const taken = reader.takeName(accepts);
    if (!taken) return;
    last = taken;
  }
}

/** @param isOfPersons the place holds persons: a column that is headed so, where any name may stand. */
export function readPersons(tokens: readonly Token[], isOfPersons: boolean): void {
  for (const [at, token] of tokens.entries()) {
    if (token.isRead || !isWord(token)) continue;
    if (ADDRESSES.has(token.key) || RANKS.has(token.key)) {
      const isSmall =
        /^\p{Ll}/u.test(token.text) &&
        !/^(?:h|c|rer|pol|med|phil|jur|ing|hc|prof|dr|herrn?|frau|mag)$/u.test(token.key);
      if (isSmall && !RANKS.has(token.key)) continue;
      token.isRead = true;
      takeBehindTitle(new NameReader(tokens, at + 1), tokens);
      continue;
    }
    if (isInitial(token, tokens[at + 1])) {
      const reader = new NameReader(tokens, at);
      const behind = tokens.slice(at).find((next) => isWord(next) && next.text.length > 1 && !PARTICLES.has(next.key));
      if (behind && maybeName(behind)) {
        reader.takeSmall();
        reader.takeName(maybeName);
        if (isListedFirst(behind)) reader.takeName(maybeName);
        continue;
      }
    }
    if (isListedFirst(token) && maybeName(token)) {
      const next = tokens.slice(at + 1).find((one) => !isSign(one, '.-'));
      const isPair = isWord(next) && (maybeName(next) || isSingle(next) || PARTICLES.has(next.key));
      if (isPair) {
        takeBehindTitle(new NameReader(tokens, at), tokens);
        continue;
      }
      // A first name alone stands between signs: "Bonn – Mehmet (Protokoll)".
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      token.isRead = (!before || before.kind === 'sign') && (!after || after.kind === 'sign');
      if (token.isRead) continue;
    }
    // "Muster, Erika", "Peeters, L."
    const [comma, first, stop] = tokens.slice(at + 1, at + 4);
    if (maybeName(token) && isSign(comma, ',') && (isListedFirst(first) || isInitial(first, stop))) {
      const before = tokens[at - 1];
      if (!before || before.isRead || before.kind === 'sign') {
        token.isRead = true;
        if (first) first.isRead = true;
        continue;
      }
    }
    if (isListedSurname(token)) {
      new NameReader(tokens, at).takeName(isListedSurname);
      continue;
    }
    if (
      isOfPersons &&
      (maybeName(token) || (PARTICLES.has(token.key) && /^\p{Ll}/u.test(token.text)) || isSingle(token))
    )
      token.isRead = true;
  }
}
