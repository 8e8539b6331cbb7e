import type { AttendanceStatus } from '@/lib/attendance/types';

/** A status for one member over a period, by one source. */
export interface RangeOrder {
  networkId: number;
  memberId: number;
  sourceId: number;
  /** EDTF; every meeting that certainly lies between the first day of one and the last day of the other. */
  since: string;
  until: string;
  status: AttendanceStatus;
  /** What is withdrawn: what the same source says otherwise, or whatever any source says. */
  replaces: 'same_source' | 'all';
  note: string | null;
}

/** What one meeting of the period comes to. */
export interface RangeStep {
  meeting: { id: number; slug: string; date: string };
  /** `same`: the source says so already, and nothing else stands in the way. */
  kind: 'add' | 'change' | 'same';
  /** What stands there now, by any source; those to be withdrawn are marked. */
  standing: { id: number; sourceId: number; status: AttendanceStatus; withdrawn: boolean }[];
  /** Whether the new assertion has to be written: not where the source says the same already. */
  adds: boolean;
}
