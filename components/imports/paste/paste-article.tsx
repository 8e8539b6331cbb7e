import { useTranslations } from 'next-intl';
import { logHref, newSourceForHref, officeNetworkHref } from '@/components/office/admin-hrefs';
import { useListHeads } from '@/components/attendance/paper-list/list-heads';
import { useFieldChoices } from '@/components/forms/field-choices';
import { RecordEditor } from '@/components/forms/record-editor';
import { PasteForm } from '@/components/imports/paste/paste-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { getPathname } from '@/lib/i18n/navigation';
import { writeOwnList } from '@/lib/imports/paste/rules-own-list';
import type { MemberReference } from '@/lib/members/types';
import type { MeetingForLog } from '@/lib/office/types';
import type { SourceReference } from '@/lib/sources/types';

interface PasteArticleProps {
  record: MeetingForLog;
  sources: readonly SourceReference[];
  members: readonly MemberReference[];
  /** The meeting's own list is to be ticked in place, as it was on paper. */
  isOwnList: boolean;
}

/** A participant list as it stands in minutes or a mail, on its way into one meeting. */
export function PasteArticle({ record, sources, members, isOwnList }: PasteArticleProps) {
  const t = useTranslations('manyRecords.paste');
  const log = useTranslations('admin.log');
  const paper = useTranslations('paperList');
  const choices = useFieldChoices();
  const format = useRegisterFormat();
  const { network, reference, meeting, cited } = record;
  const heads = useListHeads();
  const ownList = writeOwnList({
    heads,
    members: record.rows.toSorted(byMemberNameIn(format.locale)).map(({ member }) => format.name(member.name)),
  });
  const back = logHref(network.slug, reference.slug);
  return (
    <RecordEditor
      kind={t('heading')}
      title={`${format.name(reference.title)}, ${format.date(reference.date)}`}
      crumbs={[
        { label: format.name(network.name), href: officeNetworkHref(network.slug) },
        { label: log('heading'), href: back },
      ]}
    >
      <div className="mb-8 max-w-measure space-y-3">
        <p>{isOwnList ? paper('tick') : t('lede')}</p>
        <p className="text-muted">{t('persons')}</p>
        <p>
          <TextLink href={newSourceForHref(network.slug, reference.slug)}>{log('newSource')}</TextLink>
        </p>
      </div>
      <PasteForm
        meetingId={reference.id}
        version={meeting.version}
        sourceId={cited[0]?.source.id ?? null}
        sources={choices.sources(sources)}
        members={choices.members(members, 'choose').slice(1)}
        text={isOwnList ? ownList : ''}
        back={getPathname({ locale: format.locale, href: back })}
      />
    </RecordEditor>
  );
}
