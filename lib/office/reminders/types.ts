import type { NetworkReference } from '@/lib/networks/types';
import type { MeetingLink } from '@/lib/office/types';

/** Where a network has said nothing else. */
export const REMINDED_AFTER_DAYS = 14;

/** What an office is reminded of in one network. */
export interface NetworkReminders {
  network: NetworkReference;
  /** After how many days a meeting without record is due. */
  days: number;
  /** Meetings whose days passed so long ago and about which nothing stands, planned ones included. */
  overdue: (MeetingLink & { id: number; planned: boolean; dueOn: string })[];
  /** Seated members about whom nothing stands for the last meetings. */
  silentMembers: number;
  /** Drafts that wait to be published; meetings still to come are none. */
  drafts: number;
}
