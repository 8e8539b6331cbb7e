import { MEMBER_KINDS } from '@/lib/members/types';
import { REGIONS } from '@/lib/members/types-region';
import { groupAlike } from '@/lib/participation/gaps/rules-alike';
import { listGaps } from '@/lib/participation/gaps/rules-list';
import type { ByName, GapRegister, GapsView, ShownGaps } from '@/lib/participation/gaps/types-list';

/** Rows of a list before somebody asks for all of them. */
export const FIRST_LINES = 50;

/** What the page of a view needs, out of the whole register. @param byName order of the page's language */
export function showGaps(register: GapRegister, view: GapsView, byName: ByName): ShownGaps {
  const { entries, apart, without } = listGaps(register, view, byName);
  const lines = groupAlike(entries);
  return {
    lines,
    apart: view.lines === 'all' ? apart : apart.slice(0, FIRST_LINES),
    count: { lines: lines.length, entries: entries.length, apart: apart.length, without },
    isVoluntary: [...entries, ...apart].some(({ network }) => network.duty === 'voluntary'),
    choices: {
      networks: register.networks,
      kinds: MEMBER_KINDS.filter((kind) => register.rows.some(({ member }) => member.kind === kind)),
      regions: REGIONS.filter((region) => register.rows.some((row) => row.region === region)),
    },
  };
}
