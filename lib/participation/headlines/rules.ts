import type { Account } from '@/lib/participation/account/types';
import type { FindingScope, MemberFinding } from '@/lib/participation/headlines/types';

/** What an account says beyond doubt, and what it leaves open. */
interface SureCounts {
  /** Meetings at which attendance was to be expected, whatever is known of them. */
  meetings: number;
  attended: number;
  represented: number;
  missed: number;
  /** Not recorded, told in two ways, or only announced: each may be any of the others. */
  open: number;
  unrecorded: number;
  contested: number;
  announced: number;
}

/** Contested cells follow an order of sources, and an announcement proves nothing: neither is a finding, here they are open. */
export function countSure(account: Account): SureCounts {
  const told = [account.attended, account.represented, account.known_absence];
  const [came = 0, represented = 0, missed = 0] = told.map(({ cells, contested }) => cells - contested);
  const contested = told.reduce((sum, part) => sum + part.contested, 0);
  const announced = account.attended.announced ?? 0;
  const attended = came - announced;
  const unrecorded = account.not_recorded.cells;
  return {
    // Whoever came as an observer held a seat, and could have been missed.
    meetings: came + represented + missed + contested + unrecorded + account.guestsWithSeat,
    ...{ attended, represented, missed, open: unrecorded + contested + announced, unrecorded, contested, announced },
  };
}

function findScope({ no_seat, guest, guestsWithSeat, excluded, not_invited }: Account): FindingScope {
  if (excluded.cells + not_invited.cells > 0) return 'possible';
  return no_seat.cells + guest.cells - guestsWithSeat > 0 ? 'seated' : 'known';
}

/** Of somebody who could not be expected anywhere. */
function findApart({ guest, seat_unclear }: Account): MemberFinding {
  if (guest.cells > 0) return { kind: 'guest', guest: guest.cells };
  return seat_unclear.cells > 0 ? { kind: 'unclear', unclear: seat_unclear.cells } : { kind: 'none' };
}

/** A seat in doubt proves nothing of who stayed away; who came, came. */
function findDoubtful(account: Account, { attended, contested, announced }: SureCounts): MemberFinding {
  if (attended === 1 && contested + announced === 0) return { kind: 'single' };
  if (attended > 0) return { kind: 'documented', attended, isPart: contested > 0 };
  return announced > 0 ? { kind: 'announced', announced } : findApart(account);
}

function findOfSeat(account: Account, sure: SureCounts): MemberFinding {
  const { meetings, attended, represented, missed, open, unrecorded, contested, announced } = sure;
  const share = { meetings, isLeast: open > 0 };
  const isObserver = account.guestsWithSeat > 0;
  if (attended + announced === 1 && unrecorded > 0 && missed + represented + contested === 0)
    return announced === 1 ? { kind: 'announced', announced } : { kind: 'single' };
  if (attended === meetings) return { kind: 'all', meetings, scope: findScope(account) };
  if (missed === meetings) return { kind: 'never', meetings, scope: findScope(account) };
  if (2 * unrecorded > meetings) return { kind: 'silent', unrecorded, meetings };
  if (missed > 0) return { kind: 'missed', missed, ...share };
  if (isObserver) return { kind: 'guest', guest: account.guest.cells };
  if (attended > 0) return { kind: 'attended', attended, ...share };
  if (represented > 0) return { kind: 'represented', represented, ...share };
  if (contested > 0) return { kind: 'contested', contested, meetings };
  return announced > 0 ? { kind: 'announced', announced } : { kind: 'silent', unrecorded, meetings };
}

/**
 * What is said first of a member in a network. Nothing of absence is drawn from a seat that is in doubt or unclear at some
 * meeting; an exclusion and an absence are never in one number; where most is not recorded, that is the finding.
 *
 * @param doubted a source doubts a seat of the member
 */
export function findOfMember(account: Account, doubted: boolean): MemberFinding {
  const sure = countSure(account);
  const { cells, contested } = account.excluded;
  const excluded = cells - contested;
  if (excluded > 0 && excluded >= sure.missed) return { kind: 'excluded', excluded, isLeast: contested > 0 };
  if (sure.meetings === 0) return findApart(account);
  if (doubted || account.seat_unclear.cells > 0) return findDoubtful(account, sure);
  return findOfSeat(account, sure);
}
