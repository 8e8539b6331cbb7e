import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { parsePartialDate } from '@/lib/core/partial-date';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import { PLAN_NOTICES } from '@/lib/imports/plan/types';

/** Names shown of what would be created; all of them are in the list of the rows. */
const LISTED = 200;

/** What a list would create, listed before its rows, and what is worth knowing of it. */
export function PlanSummaryPanel({ summary }: { summary: PlanSummary }) {
  const t = useTranslations('importPages.preview');
  const seats = useTranslations('importPages.seats');
  const terms = useTranslations('terms.memberKind');
  const notice = useTranslations('importRows.notice');
  const format = useRegisterFormat();
  const dateOf = (edtf: string) => {
    const date = parsePartialDate(edtf);
    return date.ok ? format.date(date.value) : edtf;
  };
  const noticed = PLAN_NOTICES.filter((one) => summary.notices[one] > 0);
  const restored = summary.revivedMembers + summary.revivedMeetings;
  return (
    <div className="space-y-4">
      <Creations
        heading={t('newMembers', { count: summary.newMemberCount })}
        count={summary.newMemberCount}
        names={summary.newMembers.map(
          ({ name, kind, line, similar = [] }) =>
            `${format.name(name)} (${terms(kind)}), ${t('atLine', { line })}${similar.length > 0 ? t('resembles', { names: similar.join(', ') }) : ''}`,
        )}
      />
      <Creations
        heading={t('newMeetings', { count: summary.newMeetingCount })}
        count={summary.newMeetingCount}
        names={summary.newMeetings.map(
          ({ title, date, line }) => `${dateOf(date)}: ${format.name(title)}, ${t('atLine', { line })}`,
        )}
      />
      {(summary.addedSeats ?? 0) > 0 ? (
        <p className="font-medium">{seats('added', { count: summary.addedSeats ?? 0 })}</p>
      ) : null}
      {restored > 0 ? <p className="max-w-measure">{t('revived', { count: restored })}</p> : null}
      {noticed.length > 0 ? (
        <div className="max-w-measure">
          <h3 className="text-base font-medium">{t('notices')}</h3>
          <ul className="mt-1 list-disc space-y-1 ps-5">
            {noticed.map((one) => (
              <li key={one}>{t('noticeCount', { count: summary.notices[one], text: notice(one) })}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function Creations({ heading, count, names }: { heading: string; count: number; names: readonly string[] }) {
  const t = useTranslations('importPages.preview');
  if (count === 0) return null;
  const rest = count - Math.min(names.length, LISTED);
  return (
    <details className="max-w-measure">
      <summary className="font-medium">{heading}</summary>
      <ul className="mt-2 list-disc ps-5 sm:columns-2">
        {names.slice(0, LISTED).map((name) => (
          <li key={name} className="break-inside-avoid">
            {name}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="mt-1">{t('more', { count: rest })}</p> : null}
    </details>
  );
}
