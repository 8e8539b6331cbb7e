'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { findMembers } from '@/components/attendance/entry/find-members';
import { NewLogSource } from '@/components/attendance/entry/new-log-source';
import type { NewSourceDefaults } from '@/components/attendance/entry/new-source-defaults';
import { CONTROL } from '@/components/ui/fields/field-frame';
import { optionId, SuggestionList } from '@/components/ui/search/suggestion-list';
import { useScript } from '@/components/ui/use-script';

export interface SourceOption {
  label: string;
  /** Address of the log by that source. */
  address: string;
  /** The network rests on it already. */
  own: boolean;
}

interface LogSourceFieldProps {
  options: readonly SourceOption[];
  defaults: NewSourceDefaults;
  /** Address of the log by a new source, with `:id` for the source. */
  newAddress: string;
  /** Nothing is chosen yet: the page begins here. */
  begin: boolean;
  /** What stands in its place where no script runs. */
  children: ReactNode;
}

/** The field where scripts run, an ordinary form where they do not. */
export function LogSourceField(props: LogSourceFieldProps) {
  return useScript() ? <SourceCombobox {...props} /> : props.children;
}

const MOST_SHOWN = 12;
/** Stands for the entry that makes a new source. */
const NEW = 'new';

/**
 * The document the log goes by: Enter takes the first one offered, the network's own before others; what no document is
 * called becomes a new one in place.
 */
function SourceCombobox({ options, defaults, newAddress, begin }: Omit<LogSourceFieldProps, 'children'>) {
  const t = useTranslations('admin.log');
  const id = useId();
  const list = `${id}-list`;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(begin ? '' : null);
  const [active, setActive] = useState(0);
  const [title, setTitle] = useState<string | null>(null);
  useEffect(() => {
    // The page is for this, and everything on it waits for the answer.
    if (begin) field.current?.focus();
  }, [begin]);
  const wanted = (typed ?? '').trim();
  const found =
    wanted === ''
      ? options
      : findMembers(
          options.map((option) => ({ ...option, member: option.label })),
          wanted,
        );
  const group = (own: boolean) => ({
    title: t(own ? 'sourcesOwn' : 'sourcesOther'),
    options: found
      .filter((option) => option.own === own)
      .slice(0, MOST_SHOWN)
      .map(({ address, label }) => ({ href: address, label, detail: null })),
  });
  const offered = {
    title: t('sourceNew'),
    options: wanted === '' ? [] : [{ href: NEW, label: t('makeSource', { title: wanted }), detail: null }],
  };
  const groups = [group(true), group(false), offered].filter((one) => one.options.length > 0);
  const entries = groups.flatMap((one) => one.options);
  const isOpen = typed !== null && entries.length > 0;
  const choose = (href: string) => {
    setTyped(null);
    if (href === NEW) setTitle(wanted);
    else window.location.assign(href);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = entries[active];
    if (step !== 0) {
      event.preventDefault();
      if (isOpen) setActive((active + step + entries.length) % entries.length);
      else setTyped(event.currentTarget.value);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen && chosen) choose(chosen.href);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setTyped(null);
    }
  };
  return (
    <>
      <label htmlFor={id} className="mb-1 block font-medium">
        {t('whichSource')}
      </label>
      <p id={`${id}-hint`} className="mb-1.5 max-w-3xl text-sm text-muted">
        {t('sourceHint')}
      </p>
      <div className="suggesting max-w-3xl">
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          aria-activedescendant={isOpen ? optionId(list, active) : undefined}
          aria-describedby={`${id}-hint`}
          ref={field}
          className={`h-11 ${CONTROL}`}
          onFocus={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={() => setTyped(null)}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(0);
            setTitle(null);
          }}
          onKeyDown={onKeyDown}
        />
        {isOpen ? (
          <SuggestionList id={list} label={t('sourceList')} groups={groups} active={active} onChoose={choose} />
        ) : null}
      </div>
      {title === null ? null : (
        <NewLogSource
          key={title}
          title={title}
          defaults={defaults}
          address={newAddress}
          onCancel={() => setTitle(null)}
        />
      )}
    </>
  );
}
