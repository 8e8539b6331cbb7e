import { DAY_HERE } from '@/components/figure/frame/day-here';
import { addressOfCell } from '@/components/figure/life/cells';
import type { Locale } from '@/lib/core/localised-text';
import { formatDay, formatDayShort } from '@/lib/i18n/format-instant';

export interface CopyTexts {
  copy: string;
  copied: string;
  failed: string;
}

/** The page as somebody has it before them: its view, the open part of the figure, the cell that was looked at. */
function stateOf(kit: HTMLElement): string {
  const { origin, pathname, search } = window.location;
  const open = kit.querySelector<HTMLAnchorElement>('.kit-tabs a[aria-selected="true"]');
  const isFirst = open === kit.querySelector('.kit-tabs a');
  const { cell } = kit.dataset;
  const mark = !isFirst && open ? open.hash : cell === undefined ? `#${kit.dataset.kit}-chart` : addressOfCell(cell);
  return origin + pathname + search + mark;
}

/** Gives each text that can be taken over a button, its date of access, and the link its exact state. */
export function enliveCopying(kit: HTMLElement, locale: Locale, texts: CopyTexts): void {
  const now = new Date();
  const days: Readonly<Record<string, string>> = { long: formatDay(now, locale), short: formatDayShort(now, locale) };
  for (const place of kit.querySelectorAll<HTMLElement>('.kit-copy')) {
    const code = place.querySelector('code');
    const { dated, day = '', copy, label = '' } = place.dataset;
    if (!code || place.querySelector('button')) continue;
    if (dated !== undefined) code.textContent = dated.replace(DAY_HERE, days[day] ?? '');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = texts.copy;
    button.setAttribute('aria-label', `${texts.copy}: ${label}`);
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    place.append(button, said);
    const current = () => (copy === 'link' ? stateOf(kit) : code.textContent);
    place.closest('details')?.addEventListener('toggle', () => {
      code.textContent = current();
    });
    button.addEventListener('click', () => {
      const text = current();
      code.textContent = text;
      void writeToClipboard(text).then(
        () => (said.textContent = texts.copied),
        () => {
          said.textContent = texts.failed;
          window.getSelection()?.selectAllChildren(code);
        },
      );
    });
  }
}

/** Pages without encryption have no clipboard at all. */
async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
