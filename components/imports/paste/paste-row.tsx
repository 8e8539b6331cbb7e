'use client';

import { useTranslations } from 'next-intl';
import { CONTROL, fieldAttributes, FIELD_ROWS, FieldFrame } from '@/components/ui/fields/field-frame';
import { FieldSelect, type FieldOption } from '@/components/ui/fields/field-select';
import { FieldTick } from '@/components/ui/fields/field-tick';
import { ATTENDANCE_STATUSES, PARTICIPATION_MODES } from '@/lib/attendance/types';
import type { PasteReading, PasteRow } from '@/lib/imports/paste/types';

interface PasteRowProps {
  row: PasteRow;
  position: number;
  reading: PasteReading;
  members: readonly FieldOption[];
  typed: Readonly<Record<string, string>> | null;
  faultOf: (name: string) => string | undefined;
}

/** One participant: what the list says, whom the program takes it for, and what is to be written. */
export function PasteRowFields({ row, position, reading, members, typed, faultOf }: PasteRowProps) {
  const t = useTranslations('manyRecords.paste');
  const status = useTranslations('status');
  const at = (field: string) => `rows.${position}.${field}`;
  const idOf = (field: string) => `paste-${position}-${field}`;
  const valueOf = (field: string, proposed: string | number | null) =>
    typed ? (typed[at(field)] ?? '') : String(proposed ?? '');
  const { proposal, candidates, confidence, shown, name } = row;
  const labelOf = (id: number) => members.find(({ value }) => value === String(id))?.label ?? String(id);
  const suggested = candidates.flatMap((id) => members.find(({ value }) => value === String(id)) ?? []);
  const remarks = [
    row.heading,
    proposal.capacity === 'member' ? null : status(`capacity.${proposal.capacity}`),
    row.seated === false ? t('noSeat') : null,
    row.contradicts ? t('contradicts') : null,
    row.presence === null ? null : t('presence', { said: row.presence.said }),
    row.holder === null ? null : t('holder', { member: labelOf(row.holder) }),
    row.standing === null ? null : t('standing', { status: status(`cell.${row.standing}`) }),
  ].filter((remark) => remark !== null);
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold break-words">{shown}</legend>
      <p className="mt-0.5 text-sm text-muted">
        <span className={confidence === 'certain' ? undefined : 'font-medium text-ink'}>
          {t(`confidence.${confidence}`)}
        </span>
        {remarks.map((remark) => ` · ${remark}`)}
      </p>
      {row.doubts.map((doubt) => (
        <p key={doubt} className="mt-1 max-w-measure text-sm font-medium">
          {doubt === 'unread' || doubt === 'unread_heading'
            ? t(`doubt.${doubt}`, { words: row.unread.join(', ') })
            : t(`doubt.${doubt}`)}
          {doubt === 'rest_of_all' && reading.unnamed.length > 0
            ? ` ${t('unnamed', { members: reading.unnamed.map(labelOf).join(', ') })}`
            : null}
        </p>
      ))}
      <input type="hidden" name={at('capacity')} value={proposal.capacity} />
      <div className="mt-2 grid gap-x-6 gap-y-3 md:grid-cols-[2fr_1.5fr_1.5fr]">
        <MemberSelect
          texts={{ id: idOf('memberId'), label: t('member'), error: faultOf(at('memberId')) }}
          name={at('memberId')}
          value={valueOf('memberId', proposal.memberId)}
          suggested={suggested}
          members={confidence === 'certain' ? [] : members}
        />
        <div className={FIELD_ROWS}>
          <FieldSelect
            texts={{ id: idOf('status'), label: t('status'), error: faultOf(at('status')) }}
            options={[
              { value: '', label: t('choose') },
              ...ATTENDANCE_STATUSES.map((value) => ({ value, label: status(`cell.${value}`) })),
            ]}
            select={{ name: at('status'), defaultValue: valueOf('status', proposal.status) }}
          />
        </div>
        <div className={FIELD_ROWS}>
          <FieldSelect
            texts={{ id: idOf('mode'), label: t('mode') }}
            options={PARTICIPATION_MODES.map((value) => ({ value, label: status(`mode.${value}`) }))}
            select={{ name: at('mode'), defaultValue: valueOf('mode', proposal.mode) }}
          />
        </div>
      </div>
      {confidence === 'certain' || name === '' ? null : (
        <div className="mt-3">
          <FieldTick
            texts={{
              id: idOf('alias'),
              label: t('alias', { name }),
              error: faultOf(at('alias')),
              hint: row.namesPerson ? t('aliasPerson') : undefined,
            }}
            input={{ name: at('alias'), defaultChecked: typed?.[at('alias')] === 'on' }}
          />
        </div>
      )}
    </fieldset>
  );
}

interface MemberSelectProps {
  texts: { id: string; label: string; error: string | undefined };
  name: string;
  value: string;
  suggested: readonly FieldOption[];
  /** Everybody else; empty where there is no doubt. */
  members: readonly FieldOption[];
}

/** Who is meant: those that the program takes it for come first. */
function MemberSelect({ texts, name, value, suggested, members }: MemberSelectProps) {
  const t = useTranslations('manyRecords.paste');
  const options = (list: readonly FieldOption[]) =>
    list.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ));
  return (
    <FieldFrame texts={texts}>
      <select name={name} defaultValue={value} {...fieldAttributes(texts)} className={`h-11 ${CONTROL}`}>
        <option value="">{t('choose')}</option>
        <option value="none">{t('none')}</option>
        <option value="leave">{t('leave')}</option>
        {suggested.length > 0 ? <optgroup label={t('suggested')}>{options(suggested)}</optgroup> : null}
        {members.length > 0 ? (
          <optgroup label={t('everybody')}>{options(members.filter((one) => !suggested.includes(one)))}</optgroup>
        ) : null}
      </select>
    </FieldFrame>
  );
}
