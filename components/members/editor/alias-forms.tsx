import { useTranslations } from 'next-intl';
import { OneStepForm } from '@/components/forms/one-step-form';
import { RecordForm } from '@/components/forms/record-form';
import type { EditTarget } from '@/lib/audit/types-edit';
import { addAliasAction, removeAliasAction } from '@/lib/members/actions';

interface AliasFormsProps {
  member: EditTarget;
  aliases: readonly string[];
}

/** The names under which sources list a member, with forms to remove and add them. */
export function AliasForms({ member: { id, version }, aliases }: AliasFormsProps) {
  const t = useTranslations('admin.record');
  const fields = useTranslations('admin.fields');
  const form = useTranslations('admin.form');
  return (
    <div className="max-w-3xl space-y-6">
      <ul className="space-y-3">
        {aliases.map((name) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3">
            {name}
            <OneStepForm
              action={removeAliasAction}
              hidden={{ id, version, name }}
              submit={t('removeAlias', { name })}
              pendingLabel={form('pending')}
              done={t('removed')}
              quiet
              mayDraft
            />
          </li>
        ))}
      </ul>
      <RecordForm
        key={aliases.length}
        id="alias"
        action={addAliasAction}
        fields={[{ kind: 'text', name: 'name', label: fields('alias'), hint: fields('aliasHint'), required: true }]}
        values={{}}
        hidden={{ id, version }}
        submit={t('addAlias')}
        done={t('saved')}
        mayDraft
      />
    </div>
  );
}
