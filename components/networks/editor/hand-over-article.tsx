import { useTranslations } from 'next-intl';
import { officeNetworkHref } from '@/components/office/admin-hrefs';
import { presentRoles, useHandOverFields } from '@/components/networks/editor/fields-hand-over';
import { RecordEditor } from '@/components/forms/record-editor';
import { RecordForm } from '@/components/forms/record-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import type { Account } from '@/lib/auth/types';
import { openEnd } from '@/lib/core/partial-date';
import { getPathname } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import { handOverNetworkAction } from '@/lib/networks/actions-hand-over';
import type { OfficeNetwork } from '@/lib/office/types';
import type { SourceReference } from '@/lib/sources/types';

interface HandOverArticleProps {
  record: OfficeNetwork;
  accounts: readonly Account[];
  members: readonly MemberReference[];
  sources: readonly SourceReference[];
}

/** A register's administrators work everywhere; nobody without an account to sign in with gets a role. */
const isHanded = ({ deactivatedAt, grants }: Account): boolean =>
  deactivatedAt === null && !grants.some(({ networkId }) => networkId === null);

/** A network goes to another office: one form, one write. */
export function HandOverArticle({ record, accounts, members, sources }: HandOverArticleProps) {
  const t = useTranslations('admin.handOver');
  const next = useTranslations('admin.record.next');
  const format = useRegisterFormat();
  const { reference, organiserTerms } = record;
  const back = officeNetworkHref(reference.slug);
  const people = accounts.filter(isHanded);
  const running = organiserTerms.findLast(({ fields: { until } }) => until === null || until === openEnd.edtf);
  return (
    <RecordEditor
      kind={t('heading')}
      title={format.name(reference.name)}
      crumbs={[{ label: format.name(reference.name), href: back }]}
    >
      <div className="mb-8 max-w-measure space-y-3">
        <p>{running ? t('ends', { organiser: running.fields.organiser }) : t('nothingEnds')}</p>
        <p>{t('roles')}</p>
        <p>
          <TextLink href="/admin/users">{t('toUsers')}</TextLink>
        </p>
      </div>
      <RecordForm
        id="hand-over"
        action={handOverNetworkAction}
        fields={useHandOverFields({ accounts: people, members, sources })}
        values={presentRoles(people, reference.id)}
        hidden={{
          networkId: reference.id,
          ...(running && { 'term.id': running.id, 'term.version': running.version }),
        }}
        submit={t('submit')}
        done={t('done')}
        next={{ label: next('network'), address: getPathname({ locale: format.locale, href: back }) }}
        once
      />
    </RecordEditor>
  );
}
