import { useTranslations } from 'next-intl';
import { importsHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { RecordEditor } from '@/components/forms/record-editor';
import type { FieldValues } from '@/components/forms/record-field';
import { useRangeFields } from '@/components/imports/range/fields-range';
import { RangeForm } from '@/components/imports/range/range-form';
import { RangePreviewSection } from '@/components/imports/range/range-preview';
import { useRegisterFormat } from '@/components/format/register-format';
import type { InvalidInput } from '@/lib/forms/form-state';
import type { Result } from '@/lib/core/result';
import type { RangePreview } from '@/lib/imports/range/loaders';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { SourceReference } from '@/lib/sources/types';

interface RangeArticleProps {
  network: NetworkReference;
  asked: FieldValues;
  preview: Result<RangePreview, InvalidInput> | null;
  members: readonly MemberReference[];
  sources: readonly SourceReference[];
  mayPublish: boolean;
}

/** Sets one status for a member at all meetings of a period. */
export function RangeArticle({ network, asked, preview, members, sources, mayPublish }: RangeArticleProps) {
  const t = useTranslations('importPages');
  const format = useRegisterFormat();
  const { slug } = network;
  const fields = useRangeFields(members, sources);
  return (
    <RecordEditor
      kind={t('range.heading')}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(slug) },
        { label: t('heading'), href: importsHref(slug) },
      ]}
    >
      <p className="mb-6 max-w-measure">{t('range.lede')}</p>
      <RangeForm
        fields={fields}
        values={asked}
        faults={preview?.ok === false ? preview.reason.fields : {}}
        submit={t('range.show')}
      />
      {preview?.ok ? (
        <RangePreviewSection network={slug} preview={preview.value} sources={sources} mayPublish={mayPublish} />
      ) : null}
    </RecordEditor>
  );
}
