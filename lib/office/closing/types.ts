import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';
import type { EditableSeat } from '@/lib/members/queries-office';
import type { NetworkReference } from '@/lib/networks/types';

/** What of a member is open still: what closing it ends, and what stays to be looked at. */
export interface OpenMember {
  /** Seats that no end is known of, or that are still held, in networks of the scope. */
  seats: { network: NetworkReference; seat: EditableSeat }[];
  /** How many such seats there are in networks of other offices. */
  elsewhere: number;
  /** Planned meetings that it is to host, or for which it has announced something. */
  planned: { network: NetworkReference; slug: string; title: LocalisedText; date: PartialDate; hosts: boolean }[];
  /** Networks that it runs, as far as the register knows. */
  runs: NetworkReference[];
}
