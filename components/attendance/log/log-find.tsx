'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { findMembers } from '@/components/attendance/entry/find-members';
import { CONTROL } from '@/components/ui/fields/field-frame';

interface LogFindProps {
  ref: Ref<HTMLInputElement>;
  members: readonly { memberId: number; member: string }[];
  /** Leads to the row of a member. */
  onFound: (memberId: number) => void;
}

/** Finds a member's row by a part of its name: Enter leads there, arrows go through several. */
export function LogFind({ ref, members, onFound }: LogFindProps) {
  const t = useTranslations('admin.log');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const found = findMembers(members, typed);
  const target = found[place];
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setPlace((place + step + found.length) % found.length);
    }
    if (event.key !== 'Enter') return;
    // Enter in a field would send the form.
    event.preventDefault();
    if (!target) return;
    setTyped('');
    setPlace(0);
    onFound(target.memberId);
  };
  const said =
    typed.trim() === ''
      ? ''
      : target
        ? t('findResult', { member: target.member, place: place + 1, count: found.length })
        : t('findNothing');
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <label htmlFor={id} className="text-sm font-medium">
        {t('find')}
      </label>
      <div className="w-44">
        <input
          id={id}
          ref={ref}
          type="text"
          autoComplete="off"
          value={typed}
          aria-describedby={`${id}-found`}
          aria-keyshortcuts="/"
          className={`h-9 text-sm ${CONTROL}`}
          onKeyDown={onKeyDown}
          onChange={({ target: field }) => {
            setTyped(field.value);
            setPlace(0);
          }}
        />
      </div>
      <span id={`${id}-found`} aria-live="polite" className="text-sm text-muted">
        {said}
      </span>
    </div>
  );
}
