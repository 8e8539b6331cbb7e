import type { useTranslations } from 'next-intl';
import type { LocalisedText } from '@/lib/core/localised-text';
import { datePrecision, type PartialDate } from '@/lib/core/partial-date';
import type { Named } from '@/lib/i18n/names/named';
import { ownTerritoryKind } from '@/lib/members/rules-territory';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { QuestionAnswer } from '@/lib/participation/pages/types-question';

/** The texts of questions, on a page or behind a field that suggests. */
export type QuestionTexts = ReturnType<typeof useTranslations<'questions'>>;

/** Names and dates in the reader's language. */
export interface QuestionFormat {
  name: (text: LocalisedText) => string;
  /** The arguments by which a sentence tells of somebody. */
  named: <Key extends string>(key: Key, name: LocalisedText) => Named<Key>;
  date: (date: PartialDate) => string;
  /** The date that stands for a meeting. */
  meeting: (meeting: Pick<MeetingEntry, 'date' | 'kind'>) => string;
}

/** The question in words. @param isEver it was asked the other way round than `never` asks */
export function wordQuestion(
  t: QuestionTexts,
  answer: QuestionAnswer,
  { named, date }: QuestionFormat,
  isEver = false,
): string {
  const member = named('member', answer.asked.member.name);
  // Names of offices need an article in a sentence, which the rules may not know; those of places need none.
  const isBare = member.member === member.memberPlain && ownTerritoryKind(answer.asked.member.kind) === null;
  const asked = { ...member, office: isBare ? 'yes' : 'no' };
  if (answer.question === 'never') return t(isEver ? 'asked.ever' : 'asked.never', asked);
  if (answer.question === 'last' && answer.date)
    return t('asked.lastOn', { ...asked, date: date(answer.date), precision: datePrecision(answer.date) });
  if (answer.question === 'not_since')
    return t('asked.not_since', { ...asked, date: date(answer.date), precision: datePrecision(answer.date) });
  if (answer.question === 'more_often')
    return t('asked.more_often', { ...asked, ...named('other', answer.other.member.name) });
  return t(`asked.${answer.question}`, asked);
}

/** The question asks for a day or a duration, not whether something is true. */
const isOpenQuestion = (answer: QuestionAnswer): boolean =>
  answer.question === 'how_long' || (answer.question === 'last' && answer.date === null);

/** What the record says of it, in a word. @param isEver it was asked the other way round than `never` asks */
export function wordOutcome(t: QuestionTexts, answer: QuestionAnswer, isEver = false): string {
  if (isEver && answer.question === 'never') return t(`ever.${answer.outcome}`);
  // No last attendance, of a record that is complete, is an answer to when it was.
  const isAnswered = isOpenQuestion(answer) && answer.outcome !== 'not_decidable';
  return t(`outcome.${isAnswered ? 'answered' : answer.outcome}`);
}
