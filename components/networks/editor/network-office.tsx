import { useTranslations } from 'next-intl';
import {
  editNetworkHref,
  gridHref,
  handOverHref,
  historyHref,
  importsHref,
  newMeetingHref,
  newSeatHref,
  newTermHref,
  nextTermHref,
  proposalsHref,
  seriesHref,
  totalsHref,
} from '@/components/office/admin-hrefs';
import { MeetingsOffice } from '@/components/meetings/editor/meetings-office';
import { PublicState } from '@/components/office/public-state';
import { SeatsOffice } from '@/components/members/editor/seats-office';
import { SourcesOffice } from '@/components/sources/editor/sources-office';
import { TermsOffice } from '@/components/networks/editor/terms-office';
import { useRegisterFormat } from '@/components/format/register-format';
import { PageHeading } from '@/components/ui/page-heading';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { networkHref } from '@/lib/i18n/navigation';
import type { OfficeNetwork } from '@/lib/office/types';

interface NetworkOfficeProps {
  record: OfficeNetwork;
  mayEdit: boolean;
  mayPublish: boolean;
  mayHandOver: boolean;
}

/** A network as its office works on it: meetings, seats, organiser terms, sources, drafts included. */
export function NetworkOffice({ record, mayEdit, mayPublish, mayHandOver }: NetworkOfficeProps) {
  const t = useTranslations('admin.network');
  const totals = useTranslations('admin.totals');
  const format = useRegisterFormat();
  const { reference, network, published } = record;
  const { slug } = reference;
  return (
    <>
      <PageHeading kind={t('heading')} title={format.name(reference.name)}>
        <p>{network.fields.description[format.locale]}</p>
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
          <PublicState published={published} href={networkHref(slug)} />
          {!published && mayPublish ? <TextLink href={editNetworkHref(slug)}>{t('publish')}</TextLink> : null}
          {mayEdit ? <TextLink href={editNetworkHref(slug)}>{t('edit')}</TextLink> : null}
          {mayEdit ? <TextLink href={gridHref(slug)}>{t('grid')}</TextLink> : null}
          {mayEdit ? <TextLink href={importsHref(slug)}>{t('imports')}</TextLink> : null}
          <TextLink href={proposalsHref(slug)}>{t('proposals')}</TextLink>
          {mayEdit ? <TextLink href={totalsHref(slug)}>{totals('heading')}</TextLink> : null}
          <TextLink href={historyHref('network', network.id)}>{t('history')}</TextLink>
        </p>
      </PageHeading>
      <Section id="meetings" title={t('meetings')}>
        {mayEdit ? <AddLink href={newMeetingHref(slug)} label={t('newMeeting')} /> : null}
        {mayEdit ? <AddLink href={seriesHref(slug)} label={t('series')} /> : null}
        <MeetingsOffice network={slug} meetings={record.meetings} />
      </Section>
      <Section id="seats" title={t('seats')}>
        {mayEdit ? <AddLink href={newSeatHref(slug)} label={t('newSeat')} /> : null}
        {mayEdit && record.members.length > 0 ? <AddLink href={nextTermHref(slug)} label={t('nextTerm')} /> : null}
        {mayEdit ? <AddLink href="/admin/members/new" label={t('newMember')} /> : null}
        <SeatsOffice network={slug} members={record.members} mayEdit={mayEdit} />
      </Section>
      <Section id="terms" title={t('terms')}>
        {mayEdit ? <AddLink href={newTermHref(slug)} label={t('newTerm')} /> : null}
        {mayHandOver ? <AddLink href={handOverHref(slug)} label={t('handOver')} /> : null}
        <TermsOffice network={slug} terms={record.organiserTerms} mayEdit={mayEdit} />
      </Section>
      <Section id="sources" title={t('sources')}>
        {mayEdit ? <AddLink href="/admin/sources/new" label={t('newSource')} /> : null}
        <SourcesOffice sources={record.sources} empty={t('noSources')} />
      </Section>
    </>
  );
}

function AddLink({ href, label }: { href: Parameters<typeof TextLink>[0]['href']; label: string }) {
  return (
    <TextLink href={href} className="me-6 mb-4 inline-block font-medium">
      {label}
    </TextLink>
  );
}
