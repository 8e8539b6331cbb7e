import { useTranslations } from 'next-intl';
import { editMemberHref, seatHref } from '@/components/office/admin-hrefs';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { partialDateOrNull } from '@/lib/core/partial-date';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import type { OfficeMember } from '@/lib/office/types';

interface SeatsOfficeProps {
  network: string;
  members: readonly OfficeMember[];
  mayEdit: boolean;
}

/** Every seat of the network, by member. */
export function SeatsOffice({ network, members, mayEdit }: SeatsOfficeProps) {
  const t = useTranslations('admin.network');
  const status = useTranslations('status');
  const format = useRegisterFormat();
  const period = usePeriodText();
  if (members.length === 0) return <p className="max-w-measure">{t('noSeats')}</p>;
  return (
    <DataTable
      caption={t('seats')}
      captionHidden
      columns={[
        { key: 'member', label: t('member') },
        { key: 'seat', label: t('seat') },
        { key: 'period', label: t('period') },
        { key: 'edit', label: t('actions') },
      ]}
      rows={members.toSorted(byMemberNameIn(format.locale)).flatMap(({ member, seats }) =>
        seats.map(({ id, fields }) => ({
          key: id,
          cells: [
            <TextLink key="member" href={editMemberHref(member.slug)}>
              {format.name(member.name)}
            </TextLink>,
            status(`seat.${fields.kind}`),
            period({ since: partialDateOrNull(fields.since), until: partialDateOrNull(fields.until) }),
            mayEdit ? (
              <TextLink key="edit" href={seatHref(network, id)}>
                {t('editSeatShort')}
                <span className="sr-only">: {format.name(member.name)}</span>
              </TextLink>
            ) : null,
          ],
        })),
      )}
    />
  );
}
