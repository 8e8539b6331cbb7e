import { useTranslations } from 'next-intl';
import { editMemberHref } from '@/components/office/admin-hrefs';
import { useFieldChoices } from '@/components/forms/field-choices';
import { RecordEditor } from '@/components/forms/record-editor';
import type { RecordField } from '@/components/forms/record-field';
import { RecordForm } from '@/components/forms/record-form';
import { RemovalForm } from '@/components/forms/removal-form';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { recordSuccessionAction, withdrawSuccessionAction } from '@/lib/members/succession/actions';
import { SUCCESSION_KINDS, type Succession } from '@/lib/members/succession/types';
import type { MemberReference } from '@/lib/members/types';
import type { SourceReference } from '@/lib/sources/types';

interface SuccessionEditorProps {
  member: MemberReference;
  successions: readonly Succession[];
  members: readonly MemberReference[];
  sources: readonly SourceReference[];
}

/** The successions of a member, each with a form that withdraws it, and a form that enters another. */
export function SuccessionEditor({ member, successions, members, sources }: SuccessionEditorProps) {
  const t = useTranslations('admin.succession');
  const record = useTranslations('admin.record');
  const frame = useTranslations('admin.frame');
  const format = useRegisterFormat();
  const name = format.name(member.name);
  return (
    <RecordEditor
      kind={t('heading')}
      title={name}
      crumbs={[
        { label: frame('members'), href: '/admin/members' },
        { label: name, href: editMemberHref(member.slug) },
      ]}
    >
      {successions.length === 0 ? <p className="max-w-measure">{t('none')}</p> : null}
      {successions.map(({ id, predecessor, successor, date }) => (
        <div key={id} className="max-w-3xl">
          <p>
            {format.name(predecessor.name)} → {format.name(successor.name)}, {format.date(date)}
          </p>
          <RemovalForm
            action={withdrawSuccessionAction}
            target={{ id }}
            submit={t('withdraw')}
            hint={t('withdrawHint')}
            mayDraft
          />
        </div>
      ))}
      <Section id="new" title={t('new')} lede={t('lede')}>
        <RecordForm
          key={successions.length}
          id="succession"
          action={recordSuccessionAction}
          fields={useSuccessionFields(members, sources)}
          values={{ predecessorId: String(member.id), kind: 'succession' }}
          hidden={{}}
          submit={record('create')}
          done={t('created')}
          mayDraft
          once
        />
      </Section>
    </RecordEditor>
  );
}

function useSuccessionFields(members: readonly MemberReference[], sources: readonly SourceReference[]): RecordField[] {
  const t = useTranslations('admin.succession');
  const fields = useTranslations('admin.fields');
  const kinds = useTranslations('member.succession.kind');
  const choices = useFieldChoices();
  const options = choices.members(members, 'choose');
  return [
    { kind: 'select', name: 'predecessorId', label: t('predecessor'), required: true, half: true, options },
    { kind: 'select', name: 'successorId', label: t('successor'), required: true, half: true, options },
    {
      kind: 'select',
      name: 'kind',
      label: t('kind'),
      required: true,
      half: true,
      options: SUCCESSION_KINDS.map((kind) => ({ value: kind, label: kinds(kind) })),
    },
    { kind: 'date', name: 'date', label: fields('date'), hint: fields('dateHint'), required: true, half: true },
    { kind: 'select', name: 'sourceId', label: fields('source'), required: true, options: choices.sources(sources) },
    { kind: 'long', name: 'quote', label: fields('quote'), hint: fields('quoteHint') },
    { kind: 'text', name: 'locator', label: fields('locator'), hint: fields('locatorHint') },
  ];
}
