import { useTranslations } from 'next-intl';
import { editMemberHref } from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { byNameIn } from '@/lib/i18n/name-order';
import type { MemberReference } from '@/lib/members/types';

interface MembersOfficeProps {
  members: readonly MemberReference[];
  mayEdit: boolean;
}

/** All members of the register, each a link to where it is edited. */
export function MembersOffice({ members, mayEdit }: MembersOfficeProps) {
  const t = useTranslations('admin');
  const terms = useTranslations('terms');
  const format = useRegisterFormat();
  return (
    <>
      <PageHeading title={t('frame.members')}>
        <p>{t('record.membersLede')}</p>
        {mayEdit ? (
          <p className="mt-3">
            <TextLink href="/admin/members/new">{t('network.newMember')}</TextLink>
          </p>
        ) : null}
      </PageHeading>
      {members.length === 0 ? (
        <p className="max-w-measure">{t('record.noMembers')}</p>
      ) : (
        <DataTable
          caption={t('frame.members')}
          captionHidden
          columns={[
            { key: 'member', label: t('network.member') },
            { key: 'kind', label: t('record.kind') },
          ]}
          rows={members.toSorted(byNameIn(format.locale)).map(({ id, slug, name, kind }) => ({
            key: id,
            cells: [
              mayEdit ? (
                <TextLink key="member" href={editMemberHref(slug)}>
                  {format.name(name)}
                </TextLink>
              ) : (
                format.name(name)
              ),
              terms(`memberKind.${kind}`),
            ],
          }))}
        />
      )}
    </>
  );
}
