import { useTranslations } from 'next-intl';
import { LevelLadder } from '@/components/charts/levels/level-ladder';
import { evidencePlace } from '@/components/members/profile/evidence-place';
import { levelRungs } from '@/components/members/profile/level-rungs';
import { LevelSentence, useLevelWords } from '@/components/members/profile/level-sentence';
import { SourceList } from '@/components/members/profile/source-list';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import { gatherEvidence } from '@/lib/participation/gaps/rules-evidence';
import { countLevels, levelRuns } from '@/lib/participation/account/rules-levels';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface LevelFigureProps {
  member: MemberReference;
  part: NetworkOfMember;
  sources: readonly SourceReference[];
}

/** At which level the member was represented, over time: sentence, drawing and table; only the sentence where nothing is known. */
export function LevelFigure({ member, part, sources }: LevelFigureProps) {
  const t = useTranslations('member');
  const format = useRegisterFormat();
  const words = useLevelWords();
  const { network, row, assertions } = part;
  const runs = levelRuns(row.cells, assertions);
  const count = countLevels(runs);
  const voice = row.account.voice ?? 'cell';
  const meetingOf = new Map(part.meetings.map((meeting) => [meeting.id, meeting]));
  const ends = (ids: readonly number[]) => [meetingOf.get(ids[0] ?? 0), meetingOf.get(ids.at(-1) ?? 0)] as const;
  const [first, last] = ends(runs.flatMap(({ meetingIds }) => meetingIds));
  if (!first || !last || count.unrecorded === count.attended) return <LevelSentence count={count} voice={voice} />;
  const evidence = gatherEvidence(part);
  const link = (meeting: typeof first) => (
    <TextLink href={meetingHref(network.slug, meeting.slug)}>{format.meeting(meeting)}</TextLink>
  );
  return (
    <figure>
      <figcaption className="max-w-measure">
        <LevelSentence count={count} voice={voice} />
      </figcaption>
      {count.attended > 1 ? (
        <LevelLadder
          rungs={levelRungs(runs, words)}
          places={count.attended}
          first={format.meeting(first)}
          last={format.meeting(last)}
        />
      ) : null}
      <DataTable
        caption={t('levels.title')}
        captionHidden
        columns={[
          { key: 'meetings', label: t('period') },
          { key: 'count', label: t('attendanceCount'), numeric: true },
          { key: 'level', label: t('levels.level') },
          { key: 'evidence', label: t('evidence') },
        ]}
        rows={runs.flatMap(({ ranks, inWords, meetingIds }) => {
          const [from, to] = ends(meetingIds);
          if (!from || !to) return [];
          return {
            key: from.id,
            cells: [
              from === to ? link(from) : t.rich('fromTo', { first: () => link(from), last: () => link(to) }),
              meetingIds.length,
              ranks.length > 1
                ? t('levels.differ', { levels: ranks.map(words).join(' / ') })
                : words(ranks[0] ?? (inWords ? 'inWords' : 'unrecorded')),
              <SourceList
                key="evidence"
                ids={evidence.ofMeetings(meetingIds)}
                place={evidencePlace(member, part, evidence, meetingIds)}
                sources={sources}
              />,
            ],
          };
        })}
      />
    </figure>
  );
}
