import { LISTED_CREATIONS, type PlanSummary } from '@/lib/imports/jobs/types';
import type { PlanTotals } from '@/lib/imports/plan/types';

/** Summary of a finished plan, small enough to be stored with its job. */
export function summarisePlan(totals: PlanTotals): PlanSummary {
  return {
    rows: { ...totals.rows },
    blankCells: totals.blankCells,
    read: { ...totals.read },
    leftOut: { ...totals.leftOut },
    unknownWords: [...totals.unknownWords],
    furtherUnknown: totals.furtherUnknown,
    standIns: structuredClone(totals.standIns),
    ambiguous: structuredClone(totals.ambiguous),
    notices: { ...totals.notices },
    personal: [...totals.personal],
    personalCount: totals.personalCount,
    consequences: structuredClone(totals.consequences),
    incomplete: structuredClone(totals.incomplete),
    noMembers: structuredClone(totals.noMembers),
    apart: structuredClone(totals.apart),
    sums: structuredClone(totals.sums),
    completed: totals.completed.length,
    changedSeats: totals.changedSeats,
    addedSeats: totals.addedSeats,
    newSeats: totals.newSeats.length,
    newSeatHolders: totals.newSeats.slice(0, LISTED_CREATIONS).map(({ name }) => name),
    seatless: totals.seatless.size,
    newMembers: totals.newMembers
      .slice(0, LISTED_CREATIONS)
      .map(({ name, kind, isoCode, line, similar }) => ({ name, kind, isoCode, line, ...(similar && { similar }) })),
    newMemberCount: totals.newMembers.length,
    newMeetings: totals.newMeetings
      .slice(0, LISTED_CREATIONS)
      .map(({ title, line, date }) => ({ title, line, date: date.edtf })),
    newMeetingCount: totals.newMeetings.length,
    revivedMembers: totals.restoredMembers.size,
    revivedMeetings: totals.restoredMeetings.size,
  };
}
