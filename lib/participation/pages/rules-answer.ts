import { partialDateOrNull } from '@/lib/core/partial-date';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import {
  findHowLong,
  findLast,
  findMoreOften,
  findNever,
  findNotAfter,
  type QuestionFacts,
} from '@/lib/participation/questions/rules';
import { listBeside } from '@/lib/participation/questions/rules-beside';
import type { QuestionAnswer, QuestionedMember, QuestionExample } from '@/lib/participation/pages/types-question';
import type { QuestionView } from '@/lib/participation/questions/types';

/** What of a member's published record decides questions. */
const toFacts = ({ part }: QuestionedMember): QuestionFacts => ({
  cells: part.row.cells,
  meetings: part.meetings,
  assertions: part.assertions,
  seats: part.seats,
  coverage: part.network.coverage,
  statements: part.statements,
  gaps: part.row.gaps,
});

/**
 * Answers a question from the record. null where something it needs is missing: the question itself, its date, or the
 * other member.
 *
 * @param other the record of the other member in the same network
 */
export function answerQuestion(
  { question, date }: QuestionView,
  asked: QuestionedMember,
  other: QuestionedMember | null,
): QuestionAnswer | null {
  const facts = toFacts(asked);
  const common = { asked, network: asked.part.network, beside: listBeside(facts, null) };
  if (question === 'never') return { ...common, question, ...findNever(facts) };
  if (question === 'how_long') return { ...common, question, ...findHowLong(facts) };
  const on = partialDateOrNull(date);
  if (question === 'last') {
    const last = findLast(facts, on);
    const since = facts.meetings.find(({ id }) => id === last.lastId)?.date ?? null;
    return { ...common, question, date: on, ...last, beside: listBeside(facts, since) };
  }
  if (question === 'not_since' && on) {
    return { ...common, question, date: on, ...findNotAfter(facts, on), beside: listBeside(facts, on) };
  }
  if (question === 'more_often' && other && other.member.id !== asked.member.id) {
    const otherFacts = toFacts(other);
    const otherBeside = listBeside(otherFacts, null);
    return { ...common, question, other, otherBeside, ...findMoreOften(facts, otherFacts) };
  }
  return null;
}

/** In which order questions are tried as an example: the plainest first. */
const EXAMPLES = ['never', 'last', 'how_long'] as const;

/** The first of the plain questions about a seat that its record decides; null where it decides none. */
export function chooseExample(asked: QuestionedMember): QuestionExample | null {
  const { member, part } = asked;
  const isStated = part.row.gaps.some(({ kind }) => kind === 'stated');
  const examples = EXAMPLES.flatMap((question): QuestionExample[] => {
    const view = { question, network: part.network.slug, member: member.slug, date: null, other: null, unread: null };
    const answer = answerQuestion(view, asked, null);
    return answer && answer.outcome !== 'not_decidable' ? [{ view, answer, isStated }] : [];
  });
  return examples[0] ?? null;
}

/**
 * The publishers of a contradiction that rests only on what the member itself published; null where others say so too.
 */
export function ownPublishers(
  { part, sources, ownSourceIds }: QuestionedMember,
  meetingIds: readonly number[],
): string[] | null {
  const proofs = part.assertions.filter(
    ({ meetingId, status }) => meetingIds.includes(meetingId) && isAttended(status),
  );
  if (proofs.length === 0 || !proofs.every(({ sourceId }) => ownSourceIds.includes(sourceId))) return null;
  const ids = new Set(proofs.map(({ sourceId }) => sourceId));
  return [...new Set(sources.filter(({ id }) => ids.has(id)).map(({ publisher }) => publisher))];
}
