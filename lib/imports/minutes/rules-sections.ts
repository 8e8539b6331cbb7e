import { joinPersons, toReply, type Item } from '@/lib/imports/minutes/rules-blocks';
import { settlePersons, toEntry, type Draft } from '@/lib/imports/minutes/rules-drafts';
import type { Heading } from '@/lib/imports/minutes/rules-headings';
import { askAboutThoseAbove, keysOfSeveral, leaveToBeChosen } from '@/lib/imports/minutes/rules-lists';
import { askAboutHeading, askAroundUnread } from '@/lib/imports/minutes/rules-proof';
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

interface Read {
  /** The first entry of each line. */
  begins: ReadonlySet<Draft>;
  phrases: ReadonlySet<Draft>;
  lineOf: ReadonlyMap<Draft, number>;
  /** The paper is from before the meeting. */
  isAhead: boolean;
}

/** The sections of a text that was read to its end, and which draft each of their entries was. */
export function closeSections(
  open: readonly OpenSection[],
  { begins, phrases, lineOf, isAhead }: Read,
  finder: NameFinder,
): { sections: MinutesSection[]; draftOf: Map<MinutesEntry, Draft> } {
  const repeated = repeatedHeadings(open);
  const draftOf = new Map<MinutesEntry, Draft>();
  const sections = open.map(({ heading, role, isOfReplies, blocks }) => {
    const drafts = blocks.flatMap((items) => joinPersons(items, role));
    askAboutThoseAbove(drafts, role, begins);
    askAroundUnread(drafts, lineOf, begins);
    const presence = heading && presenceAtEnd(heading.text);
    let isBehindPhrase = false;
    for (const draft of drafts) {
      settlePersons(draft);
      if (isBehindPhrase) leaveToBeChosen(draft);
      // "Entschuldigt: Münster (nur vormittags)": for the rest it may have been there.
      if (draft.presence && (draft.status === 'excused' || draft.status === 'absent')) addDoubt(draft, 'remark');
      isBehindPhrase ||= phrases.has(draft);
      if (isOfReplies || isAhead) toReply(draft);
      if (heading?.unclear && draft.status === null && !draft.doubts.includes('heading')) draft.doubts.push('heading');
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
