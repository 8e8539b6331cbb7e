import { useTranslations } from 'next-intl';
import { batchHref, editMemberHref, historyHref } from '@/components/office/admin-hrefs';
import { useRegisterFormat } from '@/components/format/register-format';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { MemberReference } from '@/lib/members/types';

interface MergedIntoProps {
  member: MemberReference;
  into: MemberReference;
  /** The batch that did it, for somebody who may see it. */
  batch?: { id: number; network: { slug: string } } | null;
  /** The component is on the page of that batch itself. */
  inHistory?: boolean;
}

/** Says into which member a merged one went. */
export function MergedInto({ member, into, batch = null, inHistory = false }: MergedIntoProps) {
  const t = useTranslations('merge.merged');
  const format = useRegisterFormat();
  return (
    <Notice title={t('title')}>
      <p>
        {t.rich('text', {
          gone: format.name(member.name),
          kept: () => <TextLink href={editMemberHref(into.slug)}>{format.name(into.name)}</TextLink>,
        })}
      </p>
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {inHistory ? null : <TextLink href={historyHref('member', member.id)}>{t('history')}</TextLink>}
        {batch ? <TextLink href={batchHref(batch.network.slug, batch.id)}>{t('batch')}</TextLink> : null}
      </p>
    </Notice>
  );
}
