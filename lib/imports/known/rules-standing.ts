import type { Assertion } from '@/lib/attendance/types';
import { UNSAID } from '@/lib/attendance/rules-content';
import { cellTable, numberColumn } from '@/lib/imports/known/rules-cell-table';
import { encodeContent, decodeContent, wordList, type Words } from '@/lib/imports/known/rules-content-code';
import type { StandingCells } from '@/lib/imports/known/types';

const NO_WORDS: Words = UNSAID;

/** Standing assertions, added one by one as the database gives them, and then asked for by cell. */
export function collectStanding(): StandingCells & { add(assertion: Readonly<Assertion>): void } {
  const cells = cellTable();
  const [ids, codes, words] = [numberColumn(), numberColumn(), numberColumn()];
  /** Most assertions of a large import say the same words, or none: each is kept once. */
  const kept: Words[] = [NO_WORDS];
  const placeOfWords = new Map<string, number>();

  function keep(assertion: Words): number {
    const list = wordList(assertion);
    if (list.every((word) => word === null)) return 0;
    const key = JSON.stringify(list);
    const known = placeOfWords.get(key);
    if (known !== undefined) return known;
    const { quote, locator, note, representingMemberId, presenceFrom, presenceUntil } = assertion;
    const { delegationSize, levelText, alternativeStatus } = assertion;
    kept.push({
      ...{ quote, locator, note, representingMemberId, presenceFrom, presenceUntil },
      ...{ delegationSize, levelText, alternativeStatus },
    });
    placeOfWords.set(key, kept.length - 1);
    return kept.length - 1;
  }

  return {
    get size() {
      return cells.size;
    },
    add(assertion) {
      const place = cells.add(assertion.meetingId, assertion.memberId, assertion.sourceId);
      ids.put(place, assertion.id);
      codes.put(place, encodeContent(assertion));
      words.put(place, keep(assertion));
    },
    listMeetings: (memberId) => cells.meetingsWith(memberId),
    sourcesByMeeting: () => cells.sourcesByMeeting(),
    find(meetingId, memberId, sourceId) {
      const place = cells.placeOf(meetingId, memberId, sourceId);
      if (place < 0) return null;
      return {
        id: ids.at(place),
        content: { ...(kept[words.at(place)] ?? NO_WORDS), ...decodeContent(codes.at(place)) },
      };
    },
  };
}
