import { tellsOfAttendance } from '@/lib/imports/minutes/account/rules-lines';
import { joinPersons, toReply, type Item } from '@/lib/imports/minutes/rules-blocks';
import { settlePersons, toEntry, type Draft } from '@/lib/imports/minutes/rules-drafts';
import { roleUnsaid, type Heading } from '@/lib/imports/minutes/rules-headings';
import { askAboutThoseAbove, keysOfSeveral, leaveToBeChosen } from '@/lib/imports/minutes/rules-lists';
import { askAboutHeading, askAroundUnread, type Lines } from '@/lib/imports/minutes/rules-proof';
import { addDoubt, presenceAtEnd } from '@/lib/imports/minutes/rules-sayings';
import type { MinutesEntry, MinutesSection } from '@/lib/imports/minutes/types';
import type { MinutesRole } from '@/lib/imports/minutes/words/types';
import type { NameFinder } from '@/lib/imports/names/rules-find';
import { toNameKey } from '@/lib/members/names/rules-key';

/** What stands below one heading, while the text is read. */
export interface OpenSection {
  heading: Heading | null;
  role: MinutesRole;
  /** Replies from before the meeting. */
  isOfReplies: boolean;
  /** Between two empty lines, in the order of their lines. */
  blocks: Item[][];
}

/** "Anwesend" stands there twice: the lists may be of two days, or of two bodies that met. */
function repeatedHeadings(sections: readonly OpenSection[]): ReadonlySet<string> {
  const filled = sections.filter(({ blocks }) => blocks.some((items) => items.some(({ kind }) => kind === 'member')));
  const keys = filled.flatMap(({ heading, role }) =>
    heading?.role && role.status === 'present' ? [toNameKey(heading.text).exact] : [],
  );
  return keysOfSeveral(keys);
}

/** "HUNGARY", "Excused", and below it names with their persons: of Hungary, and of those below, somebody has to say. */
export function leaveToEither(above: OpenSection | undefined, open: OpenSection): void {
  const last = above?.blocks.flat().findLast(({ kind }) => kind === 'member');
  if (last?.kind === 'member') addDoubt(last.draft, 'remark');
  if (open.heading) open.heading = { ...open.heading, role: roleUnsaid, unclear: true };
  open.role = roleUnsaid;
}

interface Read extends Lines {
  phrases: ReadonlySet<Draft>;
  /** The paper is from before the meeting. */
  isAhead: boolean;
}

/** The sections of a text that was read to its end, and which draft each of their entries was. */
export function closeSections(
  open: readonly OpenSection[],
  { phrases, isAhead, ...lines }: Read,
  finder: NameFinder,
): { sections: MinutesSection[]; draftOf: Map<MinutesEntry, Draft> } {
  const repeated = repeatedHeadings(open);
  const draftOf = new Map<MinutesEntry, Draft>();
  const sections = open.map(({ heading, role, isOfReplies, blocks }) => {
    const drafts = blocks.flatMap((items) => joinPersons(items, role));
    askAboutThoseAbove(drafts, role, lines.begins);
    askAroundUnread(drafts, lines, role);
    const presence = heading && presenceAtEnd(heading.text);
    let isBehindPhrase = false;
    for (const draft of drafts) {
      settlePersons(draft);
      if (isBehindPhrase) leaveToBeChosen(draft);
      // "Entschuldigt: Münster (nur vormittags)": for the rest it may have been there.
      const isAway = draft.status === 'excused' || draft.status === 'absent';
      // "Did not attend in person": online, it may have.
      const saysHow = draft.mode !== 'unknown' && draft.mode !== role.mode;
      if (isAway && (draft.presence || saysHow)) addDoubt(draft, 'remark');
      isBehindPhrase ||= phrases.has(draft);
      if (isOfReplies || isAhead) toReply(draft);
      if (heading?.unclear && draft.status === null && !draft.doubts.includes('heading')) draft.doubts.push('heading');
      // "Stimmboten: Stadt Münster für Stadt Bielefeld": a list that speaks of nobody's coming.
      const isOfOthers = heading?.unclear === true && !tellsOfAttendance(heading.text);
      if (isOfOthers && draft.status === 'represented_by_member' && draft.doubts.length === 0)
        draft.doubts.push('heading');
      if (draft.status === 'present') draft.presence ??= presence;
      if (repeated.size > 0) draft.doubts.push('several_lists');
    }
    askAboutHeading(heading, presence?.said ?? '', drafts, finder);
    return {
      heading: heading?.text ?? null,
      count: heading?.count ?? null,
      isPart: heading !== null && heading.role === null,
      read: drafts.filter(({ doubts }) => !doubts.some((doubt) => doubt === 'rest_of_all' || doubt === 'sentence'))
        .length,
      persons: drafts.reduce((sum, { persons }) => sum + persons, 0),
      entries: drafts.map((draft) => {
        const entry = toEntry(draft);
        draftOf.set(entry, draft);
        return entry;
      }),
    };
  });
  return { sections, draftOf };
}
