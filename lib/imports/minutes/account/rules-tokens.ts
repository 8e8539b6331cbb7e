import { toNameKey } from '@/lib/members/names/rules-key';

/*
 * A text in words, numbers and signs, each with its place: what a rule has read is marked, and what is left was read by none.
 */

export interface Token {
  text: string;
  /** Of a word, as a key: without case and accents. */
  key: string;
  kind: 'word' | 'number' | 'sign';
  from: number;
  to: number;
  isRead: boolean;
}

const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}'’]*|\d+|[^\s\p{L}\p{M}\d]/gu;

const keys = new Map<string, string>();
/** Words come again and again: each is made a key once. A text may hold any number of others. */
const MOST_KEYS = 20_000;

function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = toNameKey(word).exact;
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(word, key);
  return key;
}

export const tokensIn = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].map((match) => {
    const [found] = match;
    const kind = /^\d/.test(found) ? 'number' : /^[\p{L}\p{M}]/u.test(found) ? 'word' : 'sign';
    return {
      text: found,
      key: kind === 'word' ? keyOf(found) : found,
      kind,
      from: match.index,
      to: match.index + found.length,
      isRead: false,
    };
  });

type Word = Token & { kind: 'word' };

export const isWord = (token: Token | undefined): token is Word => token?.kind === 'word';
export const isCapital = (token: Token | undefined): boolean => isWord(token) && /^\p{Lu}/u.test(token.text);
export const isSign = (token: Token | undefined, signs: string): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);

/** Marks every place where a text stands as it is. */
export function markText(tokens: readonly Token[], whole: string, text: string): void {
  if (text === '') return;
  for (let at = whole.indexOf(text); at !== -1; at = whole.indexOf(text, at + text.length))
    for (const token of tokens) if (token.from >= at && token.to <= at + text.length) token.isRead = true;
}

/** Signs that part words or hold them together, and say nothing themselves. A question mark, a star, a plus do. */
const PLAIN = ',;:.()[]/–—-&·•|"„“”\'’‚‘…';

export const isPlainSign = ({ kind, text }: Token): boolean => kind === 'sign' && PLAIN.includes(text);

/** What no rule has read, as it stands; words that a hyphen joins stand together. */
export function unreadOf(tokens: readonly Token[], text: string): string[] {
  const unread: string[] = [];
  let end = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.isRead || isPlainSign(token)) continue;
    const before = tokens[at - 1];
    const joins = before !== undefined && end === before.from && isSign(before, '-') && before.to === token.from;
    if (joins || (end !== -1 && end === token.from && token.kind !== 'sign'))
      unread[unread.length - 1] += `${joins ? '-' : ''}${token.text}`;
    else unread.push(text.slice(token.from, token.to));
    end = token.to;
  }
  return unread;
}
