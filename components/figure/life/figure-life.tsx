'use client';

import { useEffect } from 'react';
import { enliveCells } from '@/components/figure/life/cells';
import { enliveCopying, type CopyTexts } from '@/components/figure/life/copying';
import { enliveSorting } from '@/components/figure/life/sorting';
import { enliveTabs } from '@/components/figure/life/tabs';
import { byTextIn } from '@/lib/i18n/name-order';
import { COLUMN_HERE } from '@/components/figure/life/column-here';
import type { Locale } from '@/lib/core/localised-text';

interface FigureLifeProps {
  locale: Locale;
  texts: CopyTexts & { sortBy: string };
}

/** Makes every frame of the page answer: tabs, tables that can be sorted, texts that can be copied. All of it is there without. */
export function FigureLife({ locale, texts }: FigureLifeProps) {
  useEffect(() => {
    const kits = [...document.querySelectorAll<HTMLElement>('[data-kit]')];
    const undo = kits.map((kit) => {
      enliveCells(kit);
      enliveCopying(kit, locale, texts);
      for (const table of kit.querySelectorAll<HTMLTableElement>('.kit-panel table'))
        enliveSorting(table, byTextIn(locale), (column) => texts.sortBy.replace(COLUMN_HERE, column));
      return enliveTabs(kit);
    });
    return () => {
      for (const end of undo) end();
    };
  }, [locale, texts]);
  return null;
}
