import { z } from 'zod';
import { firstValues, isWritten, type AddressQuery } from '@/lib/core/address-query';
import { isBounded, type PartialDate } from '@/lib/core/partial-date';
import { slugSchema } from '@/lib/core/schema-text';
import { readWrittenDate } from '@/lib/core/written-date';
import { QUESTION_KINDS, type QuestionKind, type QuestionView } from '@/lib/participation/questions/types';

const LONGEST_DATE = 60;
const DATED: readonly QuestionKind[] = ['last', 'not_since'];

/* Addresses are typed and shortened by hand: invalid parameters are ignored, never an error page. */
const viewSchema = z.object({
  question: z.enum(QUESTION_KINDS).nullable().catch(null),
  network: slugSchema.nullable().catch(null),
  member: slugSchema.nullable().catch(null),
  other: slugSchema.nullable().catch(null),
  date: z
    .string()
    .transform((text) =>
      text
        .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim()
        .slice(0, LONGEST_DATE),
    )
    .catch(''),
});

/** A date with two ends and no doubt about them: only such a one parts meetings into before and after. */
function askedDate(text: string, question: QuestionKind | null): PartialDate | null {
  const read = readWrittenDate(text, question === 'not_since' ? 'since' : 'other');
  return read.ok && isBounded(read.value) && !/[?~%]/.test(read.value.edtf) ? read.value : null;
}

/** The question an address asks. What the question does not need is left out. */
export function readQuestionView(query: AddressQuery): QuestionView {
  const { date: text, ...view } = viewSchema.parse(firstValues(query));
  const isDated = view.question !== null && DATED.includes(view.question);
  const date = isDated ? askedDate(text, view.question) : null;
  return Object.freeze({
    ...view,
    other: view.question === 'more_often' ? view.other : null,
    date: date?.edtf ?? null,
    unread: isDated && text !== '' && date === null ? text : null,
  });
}

/** The query of a question, always written in the same way. */
export function questionQuery({ unread, date, ...view }: QuestionView): Record<string, string> {
  const { question, network, member, other } = view;
  const parts = { question, network, member, date: date ?? unread, other };
  return Object.fromEntries(Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

export const isCanonicalQuestionQuery = (query: AddressQuery): boolean =>
  isWritten(query, questionQuery(readQuestionView(query)));
