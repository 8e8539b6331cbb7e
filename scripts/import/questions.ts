import { chooseHidden } from '@/lib/imports/account/rules-hidden';
import {
  explainedSentences,
  hiddenSentences,
  markSentences,
  orderSentence,
  unreadMayChange,
  unreadSentences,
} from '@/lib/imports/account/rules-sentences-file';
import { hidesSomething } from '@/lib/imports/files/rules-hidden';
import { isOwnWord } from '@/lib/imports/mapping/rules-own-words';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import { findDateOrder, inOrder, settleOrder } from '@/lib/imports/mapping/rules-date-order';
import type { HeaderReading } from '@/lib/imports/mapping/rules-guess-meetings';
import { shownMarks } from '@/lib/imports/mapping/rules-proposal';
import type { HiddenChoice, ImportMapping } from '@/lib/imports/mapping/types';
import { CommandFailure } from './failure';
import type { ImportOptions } from './options';
import type { CommandWords } from './words';

/*
 * What only a person can say about a file. The command asks by refusing, with the option that answers.
 */

/** @throws CommandFailure where the answer is none of those there are */
function readAnswer<Answer>(
  option: string,
  given: string | undefined,
  answers: Readonly<Record<string, Answer>>,
  words: CommandWords,
): Answer | null {
  if (given === undefined) return null;
  const answer = new Map(Object.entries(answers)).get(given);
  if (answer === undefined)
    throw new CommandFailure(words.t('badOption', { option, known: Object.keys(answers).join(', ') }), 2);
  return answer;
}

/** Names rows, columns and sheets that the file does not show; they are read or left out as somebody says. */
export function askHidden(
  mapping: ImportMapping,
  inspection: FileInspection,
  options: ImportOptions,
  words: CommandWords,
): ImportMapping {
  const answers: Readonly<Record<string, HiddenChoice>> = { read: 'read', 'leave-out': 'leave_out' };
  const choice = readAnswer('--hidden', options.hidden, answers, words);
  const sentences = hiddenSentences(words.locale, inspection, choice);
  for (const text of sentences) console.log(words.t('indented', { text }));
  const isAnswered = choice !== null || (options.sheet !== undefined && !hidesSomething(inspection));
  if (sentences.length > 0 && !isAnswered) throw new CommandFailure(words.t('hiddenHow'), 2);
  return choice === null ? mapping : chooseHidden(mapping, inspection, choice);
}

/** Says in which order day and month stand, and by which line; where no line proves it, somebody says so. */
export function askOrder(
  mapping: ImportMapping,
  inspection: FileInspection,
  options: ImportOptions,
  { reading, words }: { reading: Omit<HeaderReading, 'dayFirst'>; words: CommandWords },
): ImportMapping {
  const answers = { 'day-first': true, 'month-first': false };
  const said = readAnswer('--date-order', options['date-order'], answers, words) ?? mapping.dayFirst;
  const order = findDateOrder(mapping, inspection);
  const { dayFirst, fault } = settleOrder(order, said);
  if (order.kind !== 'none') console.log(words.t('indented', { text: orderSentence(words.locale, order, dayFirst) }));
  if (fault) throw new CommandFailure(words.t(fault === 'need_order' ? 'orderHow' : 'orderDisproved'), 2);
  return inOrder(mapping, inspection.header, { ...reading, dayFirst });
}

/** More words than these are in no list of attendances by accident. */
const MOST_WORDS = 20;

/** What words are taken to mean that the register says otherwise: "nein" is no absence, and nobody should have to guess so. */
function tellWords(mapping: ImportMapping, shown: readonly { written: string }[], words: CommandWords): void {
  const marks = new Set(shown.map(({ written }) => written));
  const pairs = Object.entries(mapping.values.status).filter(
    ([written, meaning]) =>
      !marks.has(written) &&
      !isOwnWord('status', written) &&
      written.toLowerCase() !== words.meaning(meaning).toLowerCase(),
  );
  if (pairs.length === 0) return;
  const said = pairs
    .slice(0, MOST_WORDS)
    .map(([written, meaning]) => words.t('wordMeans', { written, meaning: words.meaning(meaning) }));
  console.log(words.t('indented', { text: words.t('wordsMean', { words: said.join(', ') }) }));
}

/**
 * Shows what marks are taken to mean. A guess is applied only if somebody confirms it.
 *
 * @param before what was said earlier, in a mapping or of the last file: that has been confirmed
 */
export function askMarks(
  mapping: ImportMapping,
  before: ImportMapping | null,
  inspection: FileInspection,
  options: ImportOptions,
  words: CommandWords,
): void {
  const marks = shownMarks(mapping, inspection, before);
  const sentences = [
    ...markSentences(words.locale, marks),
    ...explainedSentences(words.locale, mapping, inspection),
    ...unreadSentences(words.locale, inspection),
  ];
  for (const text of sentences) console.log(words.t('indented', { text }));
  tellWords(mapping, marks, words);
  if (unreadMayChange(inspection) && options['confirm-signs'] !== true) {
    if (options.apply === true) throw new CommandFailure(words.t('signsHow'), 2);
    console.log(words.t('indented', { text: words.t('signsHow') }));
  }
  const isGuessed = marks.some(({ origin }) => origin === 'letters');
  if (!isGuessed || options['confirm-letters'] === true) return;
  if (options.apply === true) throw new CommandFailure(words.t('lettersHow'), 2);
  console.log(words.t('indented', { text: words.t('lettersHow') }));
}
