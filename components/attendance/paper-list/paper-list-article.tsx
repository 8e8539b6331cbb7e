import { useTranslations } from 'next-intl';
import { useListHeads } from '@/components/attendance/paper-list/list-heads';
import { useRegisterFormat } from '@/components/format/register-format';
import { logHref, officeNetworkHref, pasteHref } from '@/components/office/admin-hrefs';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { LIST_STATUSES } from '@/lib/imports/paste/rules-own-list';
import type { MeetingForLog } from '@/lib/office/types';

/** Empty rows for whoever comes without a seat. */
const FOR_GUESTS = 4;

/** The list of participants of a meeting on paper: a row a member, boxes to tick, room for a signature. */
export function PaperListArticle({ record }: { record: MeetingForLog }) {
  const t = useTranslations('paperList');
  const site = useTranslations('site');
  const log = useTranslations('admin.log');
  const format = useRegisterFormat();
  const heads = useListHeads();
  const { network, reference } = record;
  const members = record.rows.toSorted(byMemberNameIn(format.locale)).map(({ member }) => member);
  return (
    <div className="paper-list-page">
      <div className="no-print">
        <Breadcrumbs
          label={site('breadcrumbs')}
          crumbs={[
            { label: format.name(network.name), href: officeNetworkHref(network.slug) },
            { label: log('heading'), href: logHref(network.slug, reference.slug) },
          ]}
        />
      </div>
      <PageHeading kind={format.name(network.name)} title={`${t('heading')}: ${format.name(reference.title)}`}>
        <p>
          {[format.date(reference.date), reference.place && format.name(reference.place)].filter(Boolean).join(', ')}
        </p>
      </PageHeading>
      <div className="no-print mb-6 max-w-measure space-y-3">
        <p>{t('lede')}</p>
        <p>
          {t('private')}{' '}
          <TextLink href={pasteHref(network.slug, reference.slug, { list: 'own' })}>{t('back')}</TextLink>
        </p>
      </div>
      {members.length === 0 ? <p className="max-w-measure">{log('noMembers')}</p> : null}
      <table className="paper-list">
        <caption className="sr-only">{t('heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{heads.member}</th>
            {LIST_STATUSES.map((status) => (
              <th key={status} scope="col">
                {heads[status]}
              </th>
            ))}
            <th scope="col" className="paper-list-signature">
              {t('signature')}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, name }, place) => (
            <PaperRow key={id} number={place + 1} name={format.name(name)} />
          ))}
          {Array.from({ length: FOR_GUESTS }, (_, place) => (
            <PaperRow key={`guest ${place}`} number={members.length + place + 1} name="" />
          ))}
        </tbody>
      </table>
      <p className="mt-4 max-w-measure text-sm">{t('foot')}</p>
    </div>
  );
}

function PaperRow({ number, name }: { number: number; name: string }) {
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">{name}</th>
      {LIST_STATUSES.map((status) => (
        <td key={status}>
          <span className="paper-list-box" />
        </td>
      ))}
      <td />
    </tr>
  );
}
