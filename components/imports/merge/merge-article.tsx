import { useTranslations } from 'next-intl';
import { editMemberHref } from '@/components/office/admin-hrefs';
import { RecordEditor } from '@/components/forms/record-editor';
import { MergeChoice } from '@/components/imports/merge/merge-choice';
import { MergeConfirm } from '@/components/imports/merge/merge-confirm';
import { MergePreviewSection } from '@/components/imports/merge/merge-preview';
import { MergedInto } from '@/components/members/editor/merged-into';
import { useRegisterFormat } from '@/components/format/register-format';
import { FormMessage } from '@/components/ui/fields/form-message';
import type { MergeView } from '@/lib/imports/merge/loaders';
import { getPathname } from '@/lib/i18n/navigation';

/** Makes a member one with another: which one stays, what that means, and only then the button that does it. */
export function MergeArticle({ view }: { view: MergeView }) {
  const t = useTranslations('merge');
  const frame = useTranslations('admin.frame');
  const format = useRegisterFormat();
  const { member, mergedInto, chosen, preview } = view;
  const name = format.name(member.name);
  const shown = preview?.ok ? preview.value : null;
  return (
    <RecordEditor
      kind={t('heading')}
      title={name}
      crumbs={[
        { label: frame('members'), href: '/admin/members' },
        { label: name, href: editMemberHref(member.slug) },
      ]}
    >
      {mergedInto ? (
        <MergedInto member={member} into={mergedInto} />
      ) : (
        <p className="mb-8 max-w-measure">{t('lede')}</p>
      )}
      {mergedInto ? null : <MergeChoice view={view} />}
      {!mergedInto && preview?.ok === false ? (
        <div className="mt-8">
          <FormMessage tone="refused">
            {chosen ? <p className="font-medium">{t('pair', { gone: name, kept: format.name(chosen.name) })}</p> : null}
            <p>{t(`refusal.${preview.reason.kind}`)}</p>
          </FormMessage>
        </div>
      ) : null}
      {shown ? <MergePreviewSection preview={shown} /> : null}
      {chosen ? (
        <MergeConfirm
          goneId={member.id}
          keptId={chosen.id}
          digest={shown?.digest ?? null}
          isOpen={shown !== null && !shown.blocked}
          kept={getPathname({ locale: format.locale, href: editMemberHref(chosen.slug) })}
        />
      ) : null}
    </RecordEditor>
  );
}
