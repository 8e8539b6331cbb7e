import {
  COMPARISONS,
  type Comparison,
  type Condition,
  type Section,
  type Sections,
  type Unclear,
} from '@/lib/imports/files/sheets/rules-sections';

/** A text in quotation marks, an escaped character, a blank of a width, a filler, or what stands in brackets. */
const TOKEN = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|General|([^])/giu;
/** Signs that stand for themselves without quotation marks (ECMA-376 part 1, 18.8.31). */
const OWN_SIGN = /^[$\-+/():!^&'~{}<>= \d\p{Sc}]$/u;
const CONDITION = /^(<=|>=|<>|=|<|>)\s*(-?\d+(?:\.\d+)?)$/;
/** Without one of these a section takes nothing of the value in. */
const CODE = /[0#?.,%EeGgYyMmDdHhSsBbAaPp@]/;
const LETTER = /[\p{L}\p{N}\p{S}]/u;

interface Written {
  code: string;
  /** Texts as they are shown, before and behind the first place that takes the value in. */
  before: string;
  behind: string;
  takesValue: boolean;
  takesText: boolean;
  condition: Condition | null;
  /** A sign without quotation marks that has no meaning. */
  isUnclear: boolean;
}

const emptySection = (): Written => ({
  code: '',
  before: '',
  behind: '',
  takesValue: false,
  takesText: false,
  condition: null,
  isUnclear: false,
});

function addText(section: Written, text: string): void {
  if (section.takesValue) section.behind += text;
  else section.before += text;
}

function takeToken(section: Written, [token, quoted, escaped, inBrackets, sign]: RegExpExecArray): void {
  section.code += token;
  const text = quoted ?? escaped;
  const [, compare = '', to = ''] = CONDITION.exec(inBrackets ?? '') ?? [];
  const known = COMPARISONS.find((one): one is Comparison => one === compare);
  if (text !== undefined) addText(section, text);
  else if (known) section.condition = { compare: known, to: Number(to) };
  else if (inBrackets !== undefined) section.takesValue ||= /^(?:h+|m+|s+)$/i.test(inBrackets);
  else if (/^general$/i.test(token)) section.takesValue = true;
  else if (sign === undefined) addText(section, ' ');
  else if (CODE.test(sign)) {
    section.takesValue = true;
    section.takesText ||= sign === '@';
  } else if (OWN_SIGN.test(sign)) addText(section, sign);
  else section.isUnclear = true;
}

function readSections(code: string): Written[] {
  const sections = [emptySection()];
  for (const token of code.matchAll(TOKEN)) {
    const last = sections.at(-1) as Written;
    if (token[0] === ';') sections.push(emptySection());
    else takeToken(last, token);
  }
  return sections;
}

const showsNothing = ({ takesValue, before }: Written): boolean => !takesValue && before.trim() === '';
/** Signs without a letter, such as a dash for nought, say no more than the number does. */
const showsWord = ({ takesValue, before }: Written): boolean => !takesValue && LETTER.test(before);

const SIGNS: readonly Condition[] = [
  { compare: '>', to: 0 },
  { compare: '<', to: 0 },
];

/** By which condition each section counts; null where programs differ. */
function conditionsFor(sections: readonly Written[]): (Condition | null)[] | null {
  const written = sections.map(({ condition }) => condition);
  if (written.some((condition) => condition !== null))
    return written.slice(0, -1).every((condition) => condition !== null) ? written : null;
  // With one section a negative number has a sign before the text.
  if (sections.length < 2) return [{ compare: '>=', to: 0 }];
  return sections.length === 2 ? [{ compare: '>=', to: 0 }, null] : [...SIGNS, null];
}

/**
 * The sections of a format, where one of them shows a text or nothing in place of a value.
 *
 * @returns null where all of them take the value in: then the first tells how
 */
export function readFormatSections<Format>(
  code: string,
  readCode: (code: string) => Format,
): Sections<Format> | Unclear | null {
  const sections = readSections(code);
  const last = sections.at(-1) as Written;
  const hasTexts = sections.length > 3 || last.takesText;
  const numbers = hasTexts ? sections.slice(0, -1) : sections;
  const isPlainText = !hasTexts || (last.takesText && !LETTER.test(last.before + last.behind));
  const isOrdinary = !numbers.some((section) => showsNothing(section) || showsWord(section));
  if (code.trim() === '' || (isOrdinary && isPlainText)) return null;
  const conditions = conditionsFor(numbers);
  if (sections.length > 4 || sections.some(({ isUnclear }) => isUnclear) || conditions === null)
    return { kind: 'unclear' };
  const toSection = (section: Written): Section<Format> => {
    if (showsNothing(section)) return { kind: 'nothing' };
    if (!section.takesValue) return { kind: 'text', text: section.before.trim() };
    return { kind: 'value', format: readCode(section.code) };
  };
  const ofNumbers = numbers.map((section, at) => ({ when: conditions[at] ?? null, shows: toSection(section) }));
  return {
    kind: 'sections',
    numbers: numbers.length > 0 ? ofNumbers : [{ when: null, shows: { kind: 'value', format: readCode('General') } }],
    texts: isPlainText ? null : { before: last.before, behind: last.behind, between: last.takesText },
  };
}
