import { useTranslations } from 'next-intl';
import { closingHref, historyHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { useFieldValues } from '@/components/forms/date-values';
import { useSeatFields } from '@/components/members/editor/fields-seat';
import { useReasonField } from '@/components/forms/reason-field';
import { RecordEditor } from '@/components/forms/record-editor';
import { RecordForm } from '@/components/forms/record-form';
import { RemovalForm } from '@/components/forms/removal-form';
import { TextLink } from '@/components/ui/text-link';
import { useRegisterFormat } from '@/components/format/register-format';
import type { Editable } from '@/lib/audit/types-edit';
import { getPathname } from '@/lib/i18n/navigation';
import { addSeatAction, removeSeatAction, updateSeatAction } from '@/lib/office/actions-seats';
import type { SeatFields } from '@/lib/members/schema-row';
import type { MemberReference } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';
import type { SourceReference } from '@/lib/sources/types';

interface NewSeatProps {
  network: NetworkReference;
  members: readonly MemberReference[];
  sources: readonly SourceReference[];
}

export function NewSeat({ network, members, sources }: NewSeatProps) {
  const t = useTranslations('admin.record');
  const format = useRegisterFormat();
  const back = officeNetworkHref(network.slug);
  return (
    <RecordEditor kind={t('newSeat')} crumbs={[{ label: format.name(network.name), href: back }]}>
      <RecordForm
        id="seat"
        action={addSeatAction}
        fields={useSeatFields(sources, members)}
        values={{ kind: 'full' }}
        hidden={{ networkId: network.id }}
        submit={t('create')}
        done={t('created.seat')}
        next={{ label: t('next.network'), address: getPathname({ locale: format.locale, href: back }) }}
        mayDraft
        once
      />
    </RecordEditor>
  );
}

interface SeatEditorProps {
  network: NetworkReference;
  member: MemberReference;
  seat: Editable<SeatFields>;
  sources: readonly SourceReference[];
}

export function SeatEditor({ network, member, seat, sources }: SeatEditorProps) {
  const t = useTranslations('admin.record');
  const format = useRegisterFormat();
  const fields = [...useSeatFields(sources, null), useReasonField()];
  return (
    <RecordEditor
      kind={t('editSeat')}
      title={format.name(member.name)}
      crumbs={[{ label: format.name(network.name), href: officeNetworkHref(network.slug) }]}
      history={historyHref('membership', seat.id)}
    >
      <RecordForm
        id="seat"
        action={updateSeatAction}
        fields={fields}
        values={useFieldValues(seat.fields, fields)}
        hidden={{ id: seat.id, version: seat.version }}
        submit={t('save')}
        done={t('saved')}
        mayDraft
      />
      <p className="mt-6">
        <TextLink href={closingHref(member.slug)}>{t('closing')}</TextLink>
      </p>
      <RemovalForm action={removeSeatAction} target={seat} submit={t('removeSeat')} mayDraft />
    </RecordEditor>
  );
}
