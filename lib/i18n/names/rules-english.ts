/** States with an article that no word of their name gives away. */
const NAMES = new Set([
  'Bahamas',
  'Comoros',
  'Gambia',
  'Holy See',
  'Maldives',
  'Netherlands',
  'Philippines',
  'Seychelles',
  'Vatican',
]);

/** Common nouns: what is called by one is spoken of with an article. */
const NOUNS =
  /\b(?:Agency|Association|Authority|Bank|Chamber|Commission|Commissioner|Committee|Council|Emirates|Federation|Foundation|Institute|Islands|Kingdom|League|Ministry|Office|Organi[sz]ation|Republic|SSR|Senate|Society|States|Territory|Union)\b/;

/** What stands in brackets behind a name says of whom it is told, and has no part in its grammar. */
const BRACKETS = /\s*\(.*$/;

/** "the United States", "Malawi": the name as English puts it into a sentence. */
export function articleInEnglish(name: string): string {
  if (/^the /i.test(name)) return `the ${name.slice(4)}`;
  const plain = name.replace(BRACKETS, '');
  return NAMES.has(plain) || NOUNS.test(plain) ? `the ${name}` : name;
}
