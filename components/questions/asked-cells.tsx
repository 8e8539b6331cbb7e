import { useTranslations } from 'next-intl';
import { MOST_MEETINGS_IN_FULL, RecordRuns } from '@/components/members/profile/record-runs';
import { RecordTable } from '@/components/members/profile/record-table';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';

/** More meetings than this are folded. */
const SHOWN_AT_ONCE = 25;

interface AskedCellsProps {
  id: string;
  title: string;
  asked: QuestionedMember;
  meetingIds: readonly number[];
}

/**
 * Cells of one member that decide a question, or would decide it, each with its sources; nothing where there are none.
 */
export function AskedCells({ id, title, asked: { member, part, sources }, meetingIds }: AskedCellsProps) {
  const t = useTranslations('questions');
  const wanted = new Set(meetingIds);
  const cells = part.row.cells.filter(({ meetingId }) => wanted.has(meetingId));
  if (cells.length === 0) return null;
  const record =
    cells.length > MOST_MEETINGS_IN_FULL ? (
      <RecordRuns member={member} part={part} sources={sources} asked={wanted} />
    ) : (
      <RecordTable member={member} part={{ ...part, row: { ...part.row, cells } }} sources={sources} isTarget={false} />
    );
  return (
    <section className="mt-8" aria-labelledby={id}>
      <h3 id={id} className="mb-2">
        {title}
      </h3>
      {cells.length > SHOWN_AT_ONCE ? (
        <details>
          <summary>{t('showRows', { count: cells.length })}</summary>
          <div className="mt-2">{record}</div>
        </details>
      ) : (
        record
      )}
    </section>
  );
}
