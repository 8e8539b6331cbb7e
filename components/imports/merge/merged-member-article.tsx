import { useTranslations } from 'next-intl';
import { RecordEditor } from '@/components/forms/record-editor';
import { MergedInto } from '@/components/members/editor/merged-into';
import { useRegisterFormat } from '@/components/format/register-format';
import type { MergedMemberView } from '@/lib/imports/merge/loaders';

/** The admin page of a member that was merged into another. */
export function MergedMemberArticle({
  merged: { member, into, batch },
  mayUndo,
}: {
  merged: MergedMemberView;
  mayUndo: boolean;
}) {
  const t = useTranslations('admin');
  const format = useRegisterFormat();
  return (
    <RecordEditor
      kind={t('record.editMember')}
      title={format.name(member.name)}
      crumbs={[{ label: t('frame.members'), href: '/admin/members' }]}
    >
      <MergedInto member={member} into={into} batch={mayUndo ? batch : null} />
    </RecordEditor>
  );
}
