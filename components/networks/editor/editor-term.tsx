import { useTranslations } from 'next-intl';
import { historyHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { useFieldValues } from '@/components/forms/date-values';
import { useTermFields } from '@/components/networks/editor/fields-term';
import { useReasonField } from '@/components/forms/reason-field';
import { RecordEditor } from '@/components/forms/record-editor';
import { RecordForm } from '@/components/forms/record-form';
import { RemovalForm } from '@/components/forms/removal-form';
import { useRegisterFormat } from '@/components/format/register-format';
import type { Editable } from '@/lib/audit/types-edit';
import { getPathname } from '@/lib/i18n/navigation';
import { addOrganiserTermAction, removeOrganiserTermAction, updateOrganiserTermAction } from '@/lib/networks/actions';
import type { OrganiserTermFields } from '@/lib/networks/schema-row';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { SourceReference } from '@/lib/sources/types';

interface NewTermProps {
  network: NetworkReference;
  members: readonly MemberReference[];
  sources: readonly SourceReference[];
}

export function NewTerm({ network, members, sources }: NewTermProps) {
  const t = useTranslations('admin.record');
  const format = useRegisterFormat();
  const back = officeNetworkHref(network.slug);
  return (
    <RecordEditor kind={t('newTerm')} crumbs={[{ label: format.name(network.name), href: back }]}>
      <RecordForm
        id="term"
        action={addOrganiserTermAction}
        fields={useTermFields(sources, members)}
        values={{}}
        hidden={{ networkId: network.id }}
        submit={t('create')}
        done={t('created.term')}
        next={{ label: t('next.network'), address: getPathname({ locale: format.locale, href: back }) }}
        mayDraft
        once
      />
    </RecordEditor>
  );
}

interface TermEditorProps {
  network: NetworkReference;
  members: readonly MemberReference[];
  term: Editable<OrganiserTermFields>;
  sources: readonly SourceReference[];
}

export function TermEditor({ network, term, members, sources }: TermEditorProps) {
  const t = useTranslations('admin.record');
  const format = useRegisterFormat();
  const fields = [...useTermFields(sources, members), useReasonField()];
  return (
    <RecordEditor
      kind={t('editTerm')}
      title={term.fields.organiser}
      crumbs={[{ label: format.name(network.name), href: officeNetworkHref(network.slug) }]}
      history={historyHref('organiser_term', term.id)}
    >
      <RecordForm
        id="term"
        action={updateOrganiserTermAction}
        fields={fields}
        values={useFieldValues(term.fields, fields)}
        hidden={{ id: term.id, version: term.version }}
        submit={t('save')}
        done={t('saved')}
        mayDraft
      />
      <RemovalForm action={removeOrganiserTermAction} target={term} submit={t('removeTerm')} mayDraft />
    </RecordEditor>
  );
}
