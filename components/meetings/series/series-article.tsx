import { useTranslations } from 'next-intl';
import { inEachLanguage } from '@/components/forms/field-languages';
import { useFieldChoices } from '@/components/forms/field-choices';
import { RecordEditor } from '@/components/forms/record-editor';
import type { RecordField } from '@/components/forms/record-field';
import { useRegisterFormat } from '@/components/format/register-format';
import { SeriesForm } from '@/components/meetings/series/series-form';
import { batchHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { getPathname } from '@/lib/i18n/navigation';
import { RULE_UNITS } from '@/lib/imports/series/types';
import { MEETING_KINDS } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';

interface SeriesArticleProps {
  network: NetworkReference;
  members: readonly MemberReference[];
}

/** The plan of a year: days by a rule or a list, looked at and made as planned meetings in one batch. */
export function SeriesArticle({ network, members }: SeriesArticleProps) {
  const t = useTranslations('series');
  const fields = useTranslations('admin.fields');
  const terms = useTranslations('terms.meetingKind');
  const choices = useFieldChoices();
  const format = useRegisterFormat();
  const batch = getPathname({ locale: format.locale, href: batchHref(network.slug, 0) });
  const rule: RecordField[] = [
    { kind: 'date', name: 'rule.first', label: t('first'), half: true },
    { kind: 'number', name: 'rule.times', label: t('times'), half: true },
    { kind: 'number', name: 'rule.every', label: t('every'), half: true },
    {
      kind: 'select',
      name: 'rule.unit',
      label: t('unit'),
      half: true,
      options: RULE_UNITS.map((unit) => ({ value: unit, label: t(`units.${unit}`) })),
    },
  ];
  const all: RecordField[] = [
    ...inEachLanguage({ kind: 'text', name: 'title', required: true }, { de: t('titleDe'), en: t('titleEn') }),
    { kind: 'number', name: 'firstNumber', label: t('firstNumber'), half: true },
    {
      kind: 'select',
      name: 'kind',
      label: fields('meetingKind'),
      required: true,
      half: true,
      options: MEETING_KINDS.map((kind) => ({ value: kind, label: terms(kind) })),
    },
    ...inEachLanguage({ kind: 'text', name: 'place' }, { de: fields('placeDe'), en: fields('placeEn') }),
    { kind: 'select', name: 'hostMemberId', label: fields('host'), options: choices.members(members, 'unknown') },
  ];
  return (
    <RecordEditor
      kind={t('heading')}
      crumbs={[{ label: format.name(network.name), href: officeNetworkHref(network.slug) }]}
    >
      <p className="mb-6 max-w-measure">{t('lede')}</p>
      <SeriesForm
        networkId={network.id}
        fields={{
          rule,
          days: [{ kind: 'long', name: 'days', label: t('days'), hint: t('daysHint'), required: true }],
          all,
        }}
        hosts={Object.fromEntries(members.map(({ id, name }) => [String(id), format.name(name)]))}
        batchAddress={batch.replace(/0$/, ':id')}
      />
    </RecordEditor>
  );
}
