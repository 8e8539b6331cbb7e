import { useTranslations } from 'next-intl';
import { closingHref, editMemberHref, historyHref, mergeHref, successionHref } from '@/components/office/admin-hrefs';
import { AliasForms } from '@/components/members/editor/alias-forms';
import { useFieldValues } from '@/components/forms/date-values';
import { useMemberFields } from '@/components/members/editor/fields-member';
import { useReasonField } from '@/components/forms/reason-field';
import { RecordEditor } from '@/components/forms/record-editor';
import { RecordFacts } from '@/components/forms/record-facts';
import { RecordForm } from '@/components/forms/record-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { getPathname, memberHref } from '@/lib/i18n/navigation';
import { createMemberAction, updateMemberAction } from '@/lib/members/actions';
import type { Territory } from '@/lib/members/territories/types';
import type { OfficeMemberRecord } from '@/lib/office/types';

export function NewMember({ territories }: { territories: readonly Territory[] }) {
  const t = useTranslations('admin.record');
  const frame = useTranslations('admin.frame');
  const { locale } = useRegisterFormat();
  return (
    <RecordEditor kind={t('newMember')} crumbs={[{ label: frame('members'), href: '/admin/members' }]}>
      <RecordForm
        id="member"
        action={createMemberAction}
        fields={useMemberFields(territories)}
        values={{ kind: 'city' }}
        hidden={{}}
        submit={t('create')}
        done={t('created.member')}
        next={{ label: t('next.member'), address: getPathname({ locale, href: editMemberHref(':slug') }) }}
        mayDraft
        once
      />
    </RecordEditor>
  );
}

interface MemberEditorProps {
  record: OfficeMemberRecord;
  territories: readonly Territory[];
  /** Every network in which it has a place is one the user may edit. */
  mayChange: boolean;
}

export function MemberEditor({ record, territories, mayChange }: MemberEditorProps) {
  const succession = useTranslations('admin.succession');
  const t = useTranslations('admin.record');
  const frame = useTranslations('admin.frame');
  const format = useRegisterFormat();
  const { member, aliases } = record;
  const { slug, name } = member.fields;
  const fields = [...useMemberFields(territories).filter((field) => field.name !== 'aliases'), useReasonField()];
  const values = useFieldValues(member.fields, fields);
  return (
    <RecordEditor
      kind={t('editMember')}
      title={format.name(name)}
      crumbs={[{ label: frame('members'), href: '/admin/members' }]}
      history={historyHref('member', member.id)}
      publicPage={memberHref(slug)}
    >
      {mayChange ? (
        <>
          <RecordForm
            id="member"
            action={updateMemberAction}
            fields={fields}
            values={values}
            hidden={{ id: member.id, version: member.version }}
            submit={t('save')}
            done={t('saved')}
            mayDraft
          />
          <Section id="aliases" title={t('aliases')}>
            <AliasForms member={member} aliases={aliases} />
          </Section>
          <Section id="succession" title={succession('heading')} lede={succession('lede')}>
            <TextLink href={successionHref(slug)}>{succession('link')}</TextLink>{' '}
            <TextLink href={closingHref(slug)}>{t('closing')}</TextLink>
          </Section>
          <Section id="merge" title={t('merge')} lede={t('mergeHint')}>
            <TextLink href={mergeHref(slug)}>{t('mergeLink')}</TextLink>
          </Section>
        </>
      ) : (
        <RecordFacts fields={fields} values={values} />
      )}
    </RecordEditor>
  );
}
