import { useTranslations } from 'next-intl';
import { officeNetworkHref } from '@/components/office/admin-hrefs';
import { useFieldChoices } from '@/components/forms/field-choices';
import { RecordEditor } from '@/components/forms/record-editor';
import type { RecordField } from '@/components/forms/record-field';
import { RecordForm } from '@/components/forms/record-form';
import { RemovalForm } from '@/components/forms/removal-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { recordTotalAction, withdrawTotalAction } from '@/lib/attendance/totals/actions';
import type { Total } from '@/lib/attendance/totals/types';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { SourceReference } from '@/lib/sources/types';

interface TotalsEditorProps {
  network: NetworkReference;
  totals: readonly Total[];
  members: readonly MemberReference[];
  sources: readonly SourceReference[];
}

/** What sources count over periods in a network, each with a form that withdraws it, and a form that enters another. */
export function TotalsEditor({ network, totals, members, sources }: TotalsEditorProps) {
  const t = useTranslations('admin.totals');
  const record = useTranslations('admin.record');
  const format = useRegisterFormat();
  const choices = useFieldChoices();
  const memberName = (memberId: number | null): string => {
    const member = members.find(({ id }) => id === memberId);
    return member ? format.name(member.name) : t('network');
  };
  const sourceText = (sourceId: number): string => {
    const source = sources.find(({ id }) => id === sourceId);
    return source ? choices.sourceLabel(source) : '';
  };
  return (
    <RecordEditor
      kind={t('heading')}
      title={format.name(network.name)}
      crumbs={[{ label: format.name(network.name), href: officeNetworkHref(network.slug) }]}
    >
      {totals.length === 0 ? <p className="max-w-measure">{t('none')}</p> : null}
      {totals.map(({ id, memberId, attended, ofMeetings, period, sourceId }) => (
        <div key={id} className="max-w-3xl">
          <p>
            {memberName(memberId)}, {format.date(period)}:{' '}
            {ofMeetings === null ? t('count', { attended }) : t('countOf', { attended, ofMeetings })}
          </p>
          <p className="text-sm text-muted">{sourceText(sourceId)}</p>
          <RemovalForm
            action={withdrawTotalAction}
            target={{ id }}
            submit={t('withdraw')}
            hint={t('withdrawHint')}
            mayDraft
          />
        </div>
      ))}
      <Section id="new" title={t('new')} lede={t('lede')}>
        <RecordForm
          key={totals.length}
          id="total"
          action={recordTotalAction}
          fields={useTotalFields(members, sources)}
          values={{}}
          hidden={{ networkId: network.id }}
          submit={record('create')}
          done={t('created')}
          mayDraft
          once
        />
      </Section>
    </RecordEditor>
  );
}

function useTotalFields(members: readonly MemberReference[], sources: readonly SourceReference[]): RecordField[] {
  const t = useTranslations('admin.totals');
  const fields = useTranslations('admin.fields');
  const choices = useFieldChoices();
  const [, ...named] = choices.members(members, 'choose');
  return [
    {
      kind: 'select',
      name: 'memberId',
      label: fields('member'),
      half: true,
      options: [{ value: '', label: t('network') }, ...named],
    },
    { kind: 'date', name: 'period', label: t('period'), hint: t('periodHint'), required: true, half: true },
    { kind: 'number', name: 'attended', label: t('attended'), required: true, half: true },
    { kind: 'number', name: 'ofMeetings', label: t('ofMeetings'), hint: t('ofMeetingsHint'), half: true },
    { kind: 'select', name: 'sourceId', label: fields('source'), required: true, options: choices.sources(sources) },
    { kind: 'long', name: 'quote', label: fields('quote'), hint: fields('quoteHint') },
    { kind: 'text', name: 'locator', label: fields('locator'), hint: fields('locatorHint') },
  ];
}
