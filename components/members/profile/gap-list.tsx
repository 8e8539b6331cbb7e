import { useTranslations } from 'next-intl';
import { GapItem } from '@/components/members/profile/gap-item';
import { selectGaps } from '@/components/members/profile/gap-selection';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface GapListProps {
  member: MemberReference;
  part: NetworkOfMember;
  sources: readonly SourceReference[];
}

/**
 * Every gap in words, with its meetings or the statement behind it; where there are very many, the important ones first
 * and the others folded.
 */
export function GapList({ member, part, sources }: GapListProps) {
  const t = useTranslations('member');
  const { gaps } = part.row;
  if (gaps.length === 0) return <p>{t('noGaps')}</p>;
  const telling = selectGaps(gaps);
  const others = gaps.filter((gap) => !telling.includes(gap));
  const list = (shown: typeof gaps) => (
    <ul className="space-y-4">
      {shown.map((gap) => (
        <GapItem
          key={`${gap.kind}-${gap.meetingIds[0] ?? gap.statementId}`}
          member={member}
          gap={gap}
          part={part}
          sources={sources}
        />
      ))}
    </ul>
  );
  return (
    <>
      {list(telling)}
      {others.length > 0 ? (
        <details className="mt-4">
          <summary>{t('moreGaps', { count: others.length })}</summary>
          <div className="mt-3">{list(others)}</div>
        </details>
      ) : null}
    </>
  );
}
