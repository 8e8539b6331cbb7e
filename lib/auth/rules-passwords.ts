import { COMMON_PASSWORD_WORDS } from '@/lib/auth/rules-common-words';

export const PASSWORD_SHORTEST = 12;
export const PASSWORD_LONGEST = 200;

export type PasswordFault =
  | 'password_short'
  | 'password_long'
  | 'password_common'
  | 'password_personal'
  | 'password_simple';

const REGISTER_NAMES = ['praesenzregister', 'präsenzregister', 'register'];
const FEWEST_DIFFERENT = 5;
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6zhn7ujm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const SEQUENCES = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);

const LETTERS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const unmask = (text: string) => text.replaceAll(/[013457@$!]/g, (character) => LETTERS_FOR[character] ?? character);
const keepLetters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');

/** Longest first, so that what stands inside a longer word does not leave half of it behind. */
const KNOWN = [...COMMON_PASSWORD_WORDS].sort((a, b) => b.length - a.length);

/** Letters left over once every known word is taken out. */
const unknownLetters = (text: string, words: readonly string[]) =>
  words
    .reduce((rest, word) => (word.length > 2 ? rest.replaceAll(word, ' ') : rest), text)
    .replaceAll(/[^\p{L}]/gu, '');

const FEWEST_OWN_LETTERS = 4;

/** Known words, with digits, signs and hardly anything else: "Passwort2026!!", "p4ssw0rtp4ssw0rt". */
const isMadeUpOf = (text: string, words: readonly string[]) =>
  [text, unmask(text)].some(
    (form) =>
      keepLetters(form).length > 0 &&
      unknownLetters(form, words).length < Math.min(FEWEST_OWN_LETTERS, keepLetters(form).length),
  );

function isSimple(text: string): boolean {
  if (new Set(text).size < FEWEST_DIFFERENT || /^(.{1,6})\1+.{0,5}$/u.test(text)) return true;
  // Runs along the alphabet or the keyboard, put together: "qwertz123456", "abcdefgh1234".
  let rest = text;
  for (const row of SEQUENCES) {
    for (let length = row.length; length >= 4; length -= 1) {
      for (let start = 0; start + length <= row.length; start += 1)
        rest = rest.replaceAll(row.slice(start, start + length), '');
    }
  }
  return rest.length < 4;
}

/**
 * What is wrong with a password; null for a good one. No rule on kinds of characters: length counts, and that nobody
 * guesses it from a list, from the person or from the keyboard.
 */
export function findPasswordFault(password: string, person: { name: string; email: string }): PasswordFault | null {
  if ([...password].length < PASSWORD_SHORTEST) return 'password_short';
  if (password.length > PASSWORD_LONGEST) return 'password_long';
  const text = password.toLowerCase();
  if (isSimple(text)) return 'password_simple';
  if (isMadeUpOf(text, KNOWN)) return 'password_common';
  const own = [person.name, person.email].flatMap((field) => field.toLowerCase().split(/[\s@._-]+/));
  const personal = [person.email.toLowerCase(), ...REGISTER_NAMES, ...own].filter((word) => word.length > 2);
  return isMadeUpOf(
    text,
    [...personal].sort((a, b) => b.length - a.length),
  )
    ? 'password_personal'
    : null;
}
