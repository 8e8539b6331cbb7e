import type { MemberKind } from '@/lib/members/types';

/** Which members are listed. Immutable; the address of the page is its only store. */
export interface MembersView {
  /** In a name, whatever its case and accents; empty: any. */
  readonly name: string;
  /** The first letter of a name, as `letterOf` tells it; null: any. */
  readonly letter: string | null;
  readonly kind: MemberKind | null;
  /** Only of this network, by its slug. */
  readonly network: string | null;
}
