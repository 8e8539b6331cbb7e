import { useTranslations } from 'next-intl';
import { importsHref, logHref } from '@/components/office/admin-hrefs';
import { useFieldChoices } from '@/components/forms/field-choices';
import { RangeConfirm } from '@/components/imports/range/range-confirm';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { partialDate } from '@/lib/core/partial-date';
import type { RangePreview } from '@/lib/imports/range/loaders';
import type { SourceReference } from '@/lib/sources/types';

interface RangePreviewProps {
  network: string;
  preview: RangePreview;
  sources: readonly SourceReference[];
  mayPublish: boolean;
}

/** What setting a status would do, meeting by meeting. */
export function RangePreviewSection({ network, preview: { order, steps }, sources, mayPublish }: RangePreviewProps) {
  const t = useTranslations('importPages.range');
  const status = useTranslations('status.cell');
  const format = useRegisterFormat();
  const { sourceLabel } = useFieldChoices();
  const labels = new Map(sources.map((source) => [source.id, sourceLabel(source)]));
  const changing = steps.filter(({ kind }) => kind !== 'same');
  return (
    <Section id="preview" title={t('preview')}>
      <p className="max-w-measure">
        {t('summary', {
          meetings: steps.length,
          added: steps.filter(({ adds }) => adds).length,
          replaced: steps.filter(({ kind }) => kind === 'change').length,
          same: steps.length - changing.length,
        })}
      </p>
      <div className="my-6">
        <RangeConfirm
          order={order}
          mayPublish={mayPublish}
          isOpen={changing.length > 0}
          after={
            <p className="mt-1">
              <TextLink href={importsHref(network)}>{t('toImports')}</TextLink>
            </p>
          }
        />
      </div>
      {changing.length === 0 ? (
        <p className="max-w-measure">{t('none')}</p>
      ) : (
        <DataTable
          caption={t('preview')}
          captionHidden
          columns={[
            { key: 'meeting', label: t('meeting') },
            { key: 'before', label: t('before') },
            { key: 'after', label: t('after') },
            { key: 'conflicts', label: t('conflicts') },
          ]}
          rows={changing.map(({ meeting, standing }) => {
            const own = standing.filter(({ sourceId }) => sourceId === order.sourceId);
            const others = standing.filter(({ sourceId }) => sourceId !== order.sourceId);
            return {
              key: meeting.id,
              cells: [
                <TextLink key="meeting" href={logHref(network, meeting.slug)}>
                  {format.date(partialDate(meeting.date))}
                </TextLink>,
                own.map((one) => status(one.status)).join(', ') || t('unrecorded'),
                status(order.status),
                others
                  .map((one) =>
                    t(one.withdrawn ? 'conflictReplaced' : 'conflict', {
                      status: status(one.status),
                      source: labels.get(one.sourceId) ?? String(one.sourceId),
                    }),
                  )
                  .join('; '),
              ],
            };
          })}
        />
      )}
    </Section>
  );
}
