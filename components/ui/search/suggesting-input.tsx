'use client';

import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { optionId, SuggestionList } from '@/components/ui/search/suggestion-list';
import { SLASH_MARK, useSlash } from '@/components/ui/search/use-slash';
import { useSuggestions } from '@/components/ui/search/use-suggestions';
import { useScript } from '@/components/ui/use-script';

interface SuggestingInputProps {
  id: string;
  name: string;
  /** Where suggestions are asked for; what was typed is added as `q`. */
  address: string;
  listLabel: string;
  placeholder?: string | undefined;
  value?: string | undefined;
  className: string;
}

const FEWEST_SIGNS = 2;

/** A search field that suggests while somebody types: a combobox with a list, as the ARIA practices describe it. */
export function SuggestingInput({ id, name, address, listLabel, placeholder, value, className }: SuggestingInputProps) {
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const scripted = useScript();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const asked = (typed ?? '').trim();
  const found = useSuggestions(asked.length < FEWEST_SIGNS ? null : `${address}&q=${encodeURIComponent(asked)}`);
  const options = found?.groups.flatMap((group) => group.options) ?? [];
  const isOpen = typed !== null && options.length > 0;
  useSlash(field);

  const close = () => {
    setTyped(null);
    setActive(-1);
  };
  const choose = (href: string) => {
    close();
    window.location.assign(href);
  };
  /** From the field to the first or last entry, along the list, and back into the field. */
  const move = (step: 1 | -1) => {
    const places = options.length + 1;
    setActive((current) => ((current + 1 + step + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // During input composition the keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const chosen = options[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) move(event.key === 'ArrowDown' ? 1 : -1);
      else setTyped(event.currentTarget.value);
    } else if (event.key === 'Enter' && isOpen && chosen) {
      event.preventDefault();
      choose(chosen.href);
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      close();
    }
  };
  return (
    <div className="suggesting">
      <input
        ref={field}
        {...{ [SLASH_MARK]: '' }}
        id={id}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        name={name}
        maxLength={200}
        defaultValue={value}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className={className}
        role={scripted ? 'combobox' : 'searchbox'}
        {...(scripted && {
          'aria-autocomplete': 'list' as const,
          'aria-expanded': isOpen,
          'aria-controls': isOpen ? list : undefined,
          'aria-keyshortcuts': '/',
          'aria-activedescendant': isOpen && active >= 0 ? optionId(list, active) : undefined,
        })}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen && found ? (
        <SuggestionList id={list} label={listLabel} groups={found.groups} active={active} onChoose={choose} />
      ) : null}
      <p className="sr-only" aria-live="polite">
        {typed !== null && found ? found.announcement : null}
      </p>
    </div>
  );
}
