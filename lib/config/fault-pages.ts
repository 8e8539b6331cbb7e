import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '@/lib/core/fault';
import type { Locale } from '@/lib/core/localised-text';

const SCRIPT = /<script\b[^>]*>.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs;

/**
 * Without what loads and starts scripts: a page that stands in the place of another would take itself for one at its own
 * address, and under the policy of the admin area no script of it may run.
 */
export const withoutScripts = (html: string): string => html.replaceAll(SCRIPT, '');

const pages = new Map<string, string | null>();

/** The page about a fault as the build made it (app/[locale]/faults); null in development, where nothing is built. */
export function readFaultPage(fault: Fault, locale: Locale): string | null {
  const name = path.join(locale, 'faults', `${fault}.html`);
  const known = pages.get(name);
  if (known !== undefined) return known;
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), '.next/server/app', name);
  const page = existsSync(file) ? withoutScripts(readFileSync(file, 'utf8')) : null;
  pages.set(name, page);
  return page;
}
