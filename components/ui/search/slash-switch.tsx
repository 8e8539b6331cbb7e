'use client';

import { useSyncExternalStore } from 'react';
import { isSlashOff, setSlashOff } from '@/components/ui/search/slash-setting';

interface SlashSwitchProps {
  turnOff: string;
  turnOn: string;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('storage', changed);
  return () => window.removeEventListener('storage', changed);
}

/** Switches the key that leads into the search field off and on again. Without a script there is no such key. */
export function SlashSwitch({ turnOff, turnOn }: SlashSwitchProps) {
  const state = useSyncExternalStore(
    subscribe,
    () => (isSlashOff() ? 'off' : 'on'),
    () => 'unknown',
  );
  if (state === 'unknown') return null;
  return (
    <button
      type="button"
      className="cursor-pointer border border-line-strong bg-paper px-4 py-2 font-medium text-accent"
      onClick={() => setSlashOff(state === 'on')}
    >
      {state === 'on' ? turnOff : turnOn}
    </button>
  );
}
