import { useTranslations } from 'next-intl';
import { editTerritoryHref, historyHref } from '@/components/office/admin-hrefs';
import { useFieldValues } from '@/components/forms/date-values';
import { useReasonField } from '@/components/forms/reason-field';
import { RecordEditor } from '@/components/forms/record-editor';
import { RecordFacts } from '@/components/forms/record-facts';
import { RecordForm } from '@/components/forms/record-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { useTerritoryFields } from '@/components/territories/editor/fields-territory';
import type { Editable } from '@/lib/audit/types-edit';
import { getPathname } from '@/lib/i18n/navigation';
import { createTerritoryAction, updateTerritoryAction } from '@/lib/members/actions-territory';
import type { TerritoryFields } from '@/lib/members/territories/schema-row';

export function NewTerritory() {
  const t = useTranslations('admin.record');
  const frame = useTranslations('admin.frame');
  const { locale } = useRegisterFormat();
  return (
    <RecordEditor kind={t('newTerritory')} crumbs={[{ label: frame('territories'), href: '/admin/territories' }]}>
      <RecordForm
        id="territory"
        action={createTerritoryAction}
        fields={useTerritoryFields()}
        values={{ kind: 'land' }}
        hidden={{}}
        submit={t('create')}
        done={t('created.territory')}
        next={{ label: t('next.territory'), address: getPathname({ locale, href: editTerritoryHref(':slug') }) }}
        mayDraft
        once
      />
    </RecordEditor>
  );
}

interface TerritoryEditorProps {
  territory: Editable<TerritoryFields>;
  /** Every network with an office of it is one the user may edit. */
  mayChange: boolean;
}

export function TerritoryEditor({ territory, mayChange }: TerritoryEditorProps) {
  const t = useTranslations('admin.record');
  const frame = useTranslations('admin.frame');
  const format = useRegisterFormat();
  const fields = [...useTerritoryFields(), useReasonField()];
  const values = useFieldValues(territory.fields, fields);
  return (
    <RecordEditor
      kind={t('editTerritory')}
      title={format.name(territory.fields.name)}
      crumbs={[{ label: frame('territories'), href: '/admin/territories' }]}
      history={historyHref('territory', territory.id)}
    >
      {mayChange ? (
        <RecordForm
          id="territory"
          action={updateTerritoryAction}
          fields={fields}
          values={values}
          hidden={{ id: territory.id, version: territory.version }}
          submit={t('save')}
          done={t('saved')}
          mayDraft
        />
      ) : (
        <RecordFacts fields={fields} values={values} />
      )}
    </RecordEditor>
  );
}
