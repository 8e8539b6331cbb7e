import type { Locale } from '@/lib/core/localised-text';

/*
 * A feed as RFC 4287 has it. The package for it (feed 6.0.0) stands on an XML writer of 2019 and would be given these few
 * elements; what is to be held is that text stays text.
 */

interface AtomEntry {
  /** A URI that stays the same for the same thing. */
  id: string;
  title: string;
  address: string | null;
  /** ISO day. */
  updated: string;
  summary: string;
}

export interface AtomFeed {
  id: string;
  title: string;
  address: string | null;
  updated: string;
  language: Locale;
  entries: readonly AtomEntry[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 has no place for is left out. */
const text = (written: string): string =>
  written
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const link = (address: string | null): string => (address === null ? '' : `<link href="${text(address)}"/>`);
const at = (day: string): string => `<updated>${day}T00:00:00Z</updated>`;

const writeEntry = ({ id, title, address, updated, summary }: AtomEntry): string =>
  `<entry><id>${text(id)}</id><title>${text(title)}</title>${link(address)}${at(updated)}<summary>${text(summary)}</summary></entry>`;

export const writeAtom = ({ id, title, address, updated, language, entries }: AtomFeed): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${text(id)}</id><title>${text(title)}</title>${link(address)}${at(updated)}<author><name>Präsenzregister</name></author>${entries.map(writeEntry).join('')}</feed>
`;
