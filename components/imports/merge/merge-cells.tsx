import { useTranslations } from 'next-intl';
import { logHref } from '@/components/office/admin-hrefs';
import type { MergeNames } from '@/components/imports/merge/merge-words';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { partialDate } from '@/lib/core/partial-date';
import type { MergedNetwork } from '@/lib/imports/merge/types';

/** Meetings at which sources name both members, each with what they say and what becomes of it. */
export function MergeCells({ merged: { network, cells }, names }: { merged: MergedNetwork; names: MergeNames }) {
  const t = useTranslations('merge');
  const status = useTranslations('status.cell');
  const format = useRegisterFormat();
  if (cells.length === 0) return null;
  return (
    <div className="mt-4">
      <DataTable
        caption={t('cells', { network: format.name(network.name) })}
        columns={[
          { key: 'meeting', label: t('meeting') },
          { key: 'said', label: t('said') },
          { key: 'outcome', label: t('outcome') },
        ]}
        rows={cells.map(({ meeting, said, outcome }) => ({
          key: meeting.slug,
          cells: [
            <TextLink key="meeting" href={logHref(network.slug, meeting.slug)}>
              {format.date(partialDate(meeting.date))}
            </TextLink>,
            <ul key="said" className="space-y-0.5">
              {said.map((one, place) => (
                <li key={place}>
                  {t(one.published ? 'saidBy' : 'saidDraft', {
                    member: names[one.side],
                    status: status(one.status),
                    source: one.source,
                  })}
                </li>
              ))}
            </ul>,
            t(`cellOutcome.${outcome}`),
          ],
        }))}
      />
    </div>
  );
}
