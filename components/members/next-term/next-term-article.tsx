import { useTranslations } from 'next-intl';
import { useFieldChoices } from '@/components/forms/field-choices';
import { inEachLanguage } from '@/components/forms/field-languages';
import { RecordEditor } from '@/components/forms/record-editor';
import type { FieldValues, RecordField } from '@/components/forms/record-field';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { RangeForm } from '@/components/imports/range/range-form';
import { NextTermForm } from '@/components/members/next-term/next-term-form';
import { batchHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { partialDate, partialDateOrNull } from '@/lib/core/partial-date';
import type { Result } from '@/lib/core/result';
import type { InvalidInput } from '@/lib/forms/form-state';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { getPathname } from '@/lib/i18n/navigation';
import type { TermPreview } from '@/lib/imports/next-term/loaders';
import type { TermStep } from '@/lib/imports/next-term/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { SourceReference } from '@/lib/sources/types';

interface NextTermArticleProps {
  network: NetworkReference;
  asked: FieldValues;
  preview: Result<TermPreview, InvalidInput> | null;
  sources: readonly SourceReference[];
}

/** The seats of the next term in one step, from the list of the last one. */
export function NextTermArticle({ network, asked, preview, sources }: NextTermArticleProps) {
  const t = useTranslations('nextTerm');
  const fields = useTranslations('admin.fields');
  const format = useRegisterFormat();
  const ask: RecordField[] = [
    { kind: 'date', name: 'since', label: t('since'), hint: t('sinceHint'), required: true, half: true },
    { kind: 'date', name: 'until', label: fields('until'), hint: fields('untilHint'), half: true },
  ];
  return (
    <RecordEditor
      kind={t('heading')}
      crumbs={[{ label: format.name(network.name), href: officeNetworkHref(network.slug) }]}
    >
      <p className="mb-6 max-w-measure">{t('lede')}</p>
      <RangeForm
        fields={ask}
        values={asked}
        faults={preview?.ok === false ? preview.reason.fields : {}}
        submit={t('show')}
      />
      {preview?.ok ? <Preview network={network} preview={preview.value} sources={sources} /> : null}
    </RecordEditor>
  );
}

interface PreviewProps extends Pick<NextTermArticleProps, 'network' | 'sources'> {
  preview: TermPreview;
}

function Preview({ network, preview, sources }: PreviewProps) {
  const t = useTranslations('nextTerm');
  const fields = useTranslations('admin.fields');
  const seatWords = useTranslations('status.seat');
  const choices = useFieldChoices();
  const period = usePeriodText();
  const format = useRegisterFormat();
  const { steps, since, until, digest } = preview;
  if (steps.length === 0) return <p className="mt-6 max-w-measure">{t('noSeats')}</p>;
  const remarkOf = (step: TermStep): string => {
    if (step.kind === 'standing') return t('standing');
    if (step.kind === 'ends') return t('ends', { date: format.date(partialDate(step.endsOn)) });
    return t('stays');
  };
  const batch = getPathname({ locale: format.locale, href: batchHref(network.slug, 0) });
  return (
    <NextTermForm
      // By what was asked for, not by what stands now: a save changes that, and its answer must stay.
      key={`${since} ${until ?? ''}`}
      hidden={{ networkId: network.id, since, until: until ?? '', digest }}
      rows={steps.toSorted(byMemberNameIn(format.locale)).map((step) => ({
        memberId: step.member.id,
        member: format.name(step.member.name),
        seat: `${seatWords(step.seat.fields.kind)}, ${period({
          since: partialDateOrNull(step.seat.fields.since),
          until: partialDateOrNull(step.seat.fields.until),
        })}`,
        remark: remarkOf(step),
        isStanding: step.kind === 'standing',
      }))}
      fields={[
        {
          kind: 'select',
          name: 'sourceId',
          label: fields('source'),
          required: true,
          options: choices.sources(sources),
        },
        ...inEachLanguage(
          { kind: 'long', name: 'basis', required: true },
          { de: fields('basisDe'), en: fields('basisEn') },
        ),
      ]}
      batchAddress={batch.replace(/0$/, ':id')}
    />
  );
}
