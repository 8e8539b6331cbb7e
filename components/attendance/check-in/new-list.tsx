'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NewLogSource } from '@/components/attendance/entry/new-log-source';
import type { NewSourceDefaults } from '@/components/attendance/entry/new-source-defaults';

interface NewListProps {
  title: string;
  defaults: NewSourceDefaults;
  /** Where the check-in goes on, with `:id` for the new list. */
  address: string;
}

/** The list of participants of this very meeting, made in place. */
export function NewList({ title, defaults, address }: NewListProps) {
  const t = useTranslations('checkIn');
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <NewLogSource title={title} defaults={defaults} address={address} onCancel={() => setOpen(false)} />
  ) : (
    <button
      type="button"
      className="min-h-12 cursor-pointer border border-accent bg-accent px-5 py-2 font-medium text-paper"
      onClick={() => setOpen(true)}
    >
      {t('newList')}
    </button>
  );
}
