import { useTranslations } from 'next-intl';
import { historyHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { useFieldValues } from '@/components/forms/date-values';
import { useNetworkFields } from '@/components/networks/editor/fields-network';
import { OneStepForm } from '@/components/forms/one-step-form';
import { useReasonField } from '@/components/forms/reason-field';
import { RecordEditor } from '@/components/forms/record-editor';
import { RecordForm } from '@/components/forms/record-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { createNetworkAction, publishNetworkAction, updateNetworkAction } from '@/lib/networks/actions';
import { getPathname, networkHref } from '@/lib/i18n/navigation';
import type { OfficeNetwork } from '@/lib/office/types';

export function NewNetwork() {
  const t = useTranslations('admin.record');
  const { locale } = useRegisterFormat();
  const overview = useTranslations('admin.frame');
  return (
    <RecordEditor kind={t('newNetwork')} crumbs={[{ label: overview('overview'), href: '/admin' }]}>
      <RecordForm
        id="network"
        action={createNetworkAction}
        fields={useNetworkFields()}
        values={{}}
        hidden={{}}
        submit={t('create')}
        done={t('created.network')}
        next={{ label: t('next.network'), address: getPathname({ locale, href: officeNetworkHref(':slug') }) }}
        once
      />
    </RecordEditor>
  );
}

interface NetworkEditorProps {
  record: OfficeNetwork;
  mayPublish: boolean;
}

export function NetworkEditor({ record, mayPublish }: NetworkEditorProps) {
  const t = useTranslations('admin.record');
  const words = useTranslations('admin.network');
  const log = useTranslations('admin.log');
  const format = useRegisterFormat();
  const { network, reference, published } = record;
  const fields = [...useNetworkFields(), useReasonField()];
  return (
    <RecordEditor
      kind={t('editNetwork')}
      title={format.name(reference.name)}
      crumbs={[{ label: format.name(reference.name), href: officeNetworkHref(reference.slug) }]}
      history={historyHref('network', network.id)}
      {...(published && { publicPage: networkHref(reference.slug) })}
    >
      <RecordForm
        id="network"
        action={updateNetworkAction}
        fields={fields}
        values={useFieldValues(network.fields, fields)}
        hidden={{ id: network.id, version: network.version }}
        submit={t('save')}
        done={t('saved')}
        mayDraft={published}
      />
      {mayPublish ? (
        <div className="mt-10 border-t border-line pt-6 empty:hidden">
          <OneStepForm
            action={publishNetworkAction}
            hidden={{ id: network.id, version: network.version }}
            submit={words('publish')}
            pendingLabel={log('publishing')}
            done={words('published')}
            hint={words('publishHint')}
            taken={published}
            quiet
          />
        </div>
      ) : null}
    </RecordEditor>
  );
}
