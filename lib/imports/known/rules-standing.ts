import type { Assertion } from '@/lib/attendance/types';
import type { AssertionContent } from '@/lib/attendance/types-log';
import { cellTable, numberColumn } from '@/lib/imports/known/rules-cell-table';
import { encodeContent, decodeContent } from '@/lib/imports/known/rules-content-code';
import type { StandingCells } from '@/lib/imports/known/types';

type Words = Pick<AssertionContent, 'quote' | 'locator' | 'note'>;

const NO_WORDS: Words = { quote: null, locator: null, note: null };

/** Standing assertions, added one by one as the database gives them, and then asked for by cell. */
export function collectStanding(): StandingCells & { add(assertion: Readonly<Assertion>): void } {
  const cells = cellTable();
  const [ids, codes, words] = [numberColumn(), numberColumn(), numberColumn()];
  /** Most assertions of a large import say the same words, or none: each is kept once. */
  const kept: Words[] = [NO_WORDS];
  const placeOfWords = new Map<string, number>();

  function keep({ quote, locator, note }: Words): number {
    if (quote === null && locator === null && note === null) return 0;
    const key = JSON.stringify([quote, locator, note]);
    const known = placeOfWords.get(key);
    if (known !== undefined) return known;
    kept.push({ quote, locator, note });
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
    find(meetingId, memberId, sourceId) {
      const place = cells.placeOf(meetingId, memberId, sourceId);
      if (place < 0) return null;
      return {
        id: ids.at(place),
        content: { ...decodeContent(codes.at(place)), ...(kept[words.at(place)] ?? NO_WORDS) },
      };
    },
  };
}
