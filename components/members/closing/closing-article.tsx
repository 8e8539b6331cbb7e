import { useTranslations } from 'next-intl';
import { RecordEditor } from '@/components/forms/record-editor';
import { usePeriodText } from '@/components/format/period-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { ClosingForm } from '@/components/members/closing/closing-form';
import { editMeetingHref, editMemberHref, officeNetworkHref, successionHref } from '@/components/office/admin-hrefs';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { partialDateOrNull } from '@/lib/core/partial-date';
import type { MemberReference } from '@/lib/members/types';
import type { OpenMember } from '@/lib/office/closing/types';

interface ClosingArticleProps {
  member: MemberReference;
  open: OpenMember;
  /** Networks in which the user may edit. */
  editable: ReadonlySet<number>;
}

/** A member leaves: its seats end on one day, and what stays open is named. */
export function ClosingArticle({ member, open, editable }: ClosingArticleProps) {
  const t = useTranslations('closing');
  const fields = useTranslations('admin.fields');
  const seatWords = useTranslations('status.seat');
  const period = usePeriodText();
  const format = useRegisterFormat();
  const labelled = open.seats.map(({ network, seat }) => ({
    network,
    id: seat.id,
    version: seat.version,
    label: t('seatIn', {
      network: format.name(network.name),
      kind: seatWords(seat.fields.kind),
      period: period({ since: partialDateOrNull(seat.fields.since), until: partialDateOrNull(seat.fields.until) }),
    }),
  }));
  const others = labelled.filter(({ network }) => !editable.has(network.id));
  const isNothingElse = others.length + open.elsewhere + open.planned.length + open.runs.length === 0;
  return (
    <RecordEditor
      kind={t('heading')}
      title={t('title', { name: format.name(member.name) })}
      crumbs={[{ label: format.name(member.name), href: editMemberHref(member.slug) }]}
    >
      <p className="mb-4 max-w-measure">{t('lede')}</p>
      <ClosingForm
        memberId={member.id}
        seats={labelled.filter(({ network }) => editable.has(network.id)).map(({ network: _, ...seat }) => seat)}
        fields={[
          { kind: 'date', name: 'until', label: t('until'), hint: fields('untilHint'), required: true },
          { kind: 'long', name: 'reason', label: fields('reason'), hint: fields('reasonHint'), required: true },
        ]}
      />
      <Section id="open" title={t('open')}>
        {isNothingElse ? <p>{t('nothingOpen')}</p> : null}
        <ul className="list-disc space-y-1 ps-5">
          {others.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
          {open.elsewhere > 0 ? <li>{t('elsewhere', { count: open.elsewhere })}</li> : null}
          {open.planned.map(({ network, slug, title, date, hosts }) => (
            <li key={`${network.slug}/${slug}`}>
              <TextLink href={editMeetingHref(network.slug, slug)}>
                {t(hosts ? 'hosts' : 'announced', { meeting: format.name(title), date: format.date(date) })}
              </TextLink>
            </li>
          ))}
          {open.runs.map((network) => (
            <li key={network.slug}>
              <TextLink href={officeNetworkHref(network.slug)}>
                {t('runs', { network: format.name(network.name) })}
              </TextLink>
            </li>
          ))}
        </ul>
        <p className="mt-4">
          <TextLink href={successionHref(member.slug)}>{t('succession')}</TextLink>
        </p>
      </Section>
    </RecordEditor>
  );
}
