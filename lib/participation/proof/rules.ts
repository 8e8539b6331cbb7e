import type { ListCompleteness } from '@/lib/meetings/types';
import type { Seat } from '@/lib/members/types';
import { resolveRow, type ResolvableMeeting } from '@/lib/participation/cells/rules';
import type { SourceKind } from '@/lib/sources/types';

/** Meetings on one page of a document. */
export const MEETINGS_ON_PAGE = 50;
/** Of a document that speaks of no more meetings than this, its own page shows them in full. */
export const MEETINGS_IN_FULL = 3;
/** Seats that a document's page lists. */
export const SEATS_ON_PAGE = 200;

/** Pages that so many meetings fill; one where there is none, since the document has a page all the same. */
export const pageCount = (meetings: number): number => Math.max(1, Math.ceil(meetings / MEETINGS_ON_PAGE));

/** The page on which the meeting at a place stands, both counted from one. */
export const pageAt = (place: number): number => Math.ceil(place / MEETINGS_ON_PAGE);

export interface SilentDocument {
  sourceId: number;
  completeFor: ListCompleteness;
  countedMemberIds: readonly number[];
  sourceKind: SourceKind;
  /** It says something in public; a document whose words are still drafts proves nobody's absence. */
  speaks: boolean;
}

/**
 * Of whom a document is silent at a meeting: those whom its silence makes absent, and those of whom it tells nothing,
 * because the list is not complete for their seat, or the seat is not certain. By the rules of the cells themselves.
 *
 * @param seats of everybody who may have had one then
 * @param named members of whom it says something, in drafts too
 */
export function splitUnnamed(
  meeting: ResolvableMeeting,
  document: SilentDocument,
  seats: ReadonlyMap<number, readonly Seat[]>,
  named: ReadonlySet<number>,
): { notListed: number[]; unheard: number[] } {
  const lists = document.speaks ? [{ ...document, meetingId: meeting.id, sourceDate: null }] : [];
  const silent = [...seats].flatMap(([memberId, held]) => {
    if (named.has(memberId)) return [];
    const [cell] = resolveRow({ memberId, meetings: [meeting], seats: held, assertions: [], lists });
    return cell ? [{ memberId, cell }] : [];
  });
  return {
    notListed: silent.filter(({ cell }) => cell.derived).map(({ memberId }) => memberId),
    unheard: silent
      .filter(({ cell }) => cell.status === 'not_recorded' || cell.status === 'seat_unclear')
      .map(({ memberId }) => memberId),
  };
}
