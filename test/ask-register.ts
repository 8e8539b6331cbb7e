import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { findQuestionedMember } from '@/lib/participation/pages/queries-questions';
import { answerQuestion } from '@/lib/participation/pages/rules-answer';
import { readQuestionView } from '@/lib/participation/questions/schema';
import type { QuestionAnswer } from '@/lib/participation/pages/types-question';

const findRecord = (network: string, member: string) =>
  readSnapshot((reader) => findQuestionedMember(reader, publicReadScope(), network, member));

/** What the page answers to an address, read from the database. */
export async function ask(query: Record<string, string>): Promise<QuestionAnswer> {
  const view = readQuestionView(query);
  const asked = await findRecord(view.network ?? '', view.member ?? '');
  const answer =
    asked && answerQuestion(view, asked, view.other === null ? null : await findRecord(view.network ?? '', view.other));
  if (!answer) throw new Error(`no answer to ${JSON.stringify(query)}`);
  return answer;
}

/** Addresses of meetings, in the network's order. */
export const meetingSlugs = ({ asked }: QuestionAnswer, ids: readonly number[]) =>
  asked.part.meetings.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug);
