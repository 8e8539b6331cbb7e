import { parseArgs } from 'node:util';
import { environment } from '@/lib/config/environment';
import { LOCALES, type Locale } from '@/lib/core/localised-text';

const OPTIONS = {
  network: { type: 'string' },
  file: { type: 'string' },
  sheet: { type: 'string' },
  header: { type: 'string' },
  subject: { type: 'string' },
  heading: { type: 'string', multiple: true },
  'leave-out': { type: 'string', multiple: true },
  century: { type: 'string' },
  meeting: { type: 'string' },
  only: { type: 'string', multiple: true },
  status: { type: 'string' },
  source: { type: 'string' },
  mapping: { type: 'string' },
  'date-order': { type: 'string' },
  hidden: { type: 'string' },
  codes: { type: 'string' },
  column: { type: 'string', multiple: true },
  member: { type: 'string', multiple: true },
  'member-kind': { type: 'string' },
  'confirm-letters': { type: 'boolean' },
  'confirm-signs': { type: 'boolean' },
  'create-members': { type: 'boolean' },
  'create-meetings': { type: 'boolean' },
  'confirm-personal-data': { type: 'boolean' },
  'seats-since': { type: 'string' },
  complete: { type: 'string' },
  'complete-meeting': { type: 'string', multiple: true },
  'count-unknown-ends': { type: 'boolean' },
  'confirm-absences': { type: 'string' },
  draft: { type: 'boolean' },
  report: { type: 'string' },
  persons: { type: 'string' },
  least: { type: 'string' },
  'confirm-other-day': { type: 'boolean' },
  mode: { type: 'string' },
  publish: { type: 'boolean' },
  'all-or-nothing': { type: 'boolean' },
  apply: { type: 'boolean' },
  reason: { type: 'string' },
  by: { type: 'string' },
  errors: { type: 'string' },
  undo: { type: 'string' },
  list: { type: 'boolean' },
  drafts: { type: 'boolean' },
  'publish-draft': { type: 'string' },
  'discard-draft': { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }).values;
export type ImportOptions = ReturnType<typeof parse>;

/** The command's options; null where they make no sense. */
export function readOptions(args: readonly string[]): ImportOptions | null {
  try {
    return parse([...args]);
  } catch {
    return null;
  }
}

/** The language to speak: the one asked for, or the terminal's, where the register speaks it. */
export function chooseLocale(asked: string | undefined): Locale {
  const wanted = asked ?? environment().language ?? '';
  return LOCALES.find((locale) => wanted.toLowerCase().startsWith(locale)) ?? 'en';
}
