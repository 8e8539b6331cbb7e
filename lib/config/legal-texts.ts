import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { environment } from '@/lib/config/environment';
import { parseLegalText, type LegalBlock } from '@/lib/config/legal-text-blocks';
import type { Locale } from '@/lib/core/localised-text';

export type LegalTopic = 'imprint' | 'privacy' | 'accessibility';

export const legalFileName = (topic: LegalTopic, locale: Locale) => `${topic}.${locale}.txt`;

/** The operator's text for a legal page; null while the operator has provided none. */
export async function loadLegalText(topic: LegalTopic, locale: Locale): Promise<LegalBlock[] | null> {
  const file = path.join(environment().legalDir, legalFileName(topic, locale));
  try {
    const blocks = parseLegalText(await readFile(file, 'utf8'));
    return blocks.length > 0 ? blocks : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}
