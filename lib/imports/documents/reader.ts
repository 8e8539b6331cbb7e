import 'server-only';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { processWide } from '@/lib/core/process-wide';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { detectDocument, DOCUMENT_LIMITS } from '@/lib/imports/documents/rules';
import {
  CONCEALED,
  DOCUMENT_FAULTS,
  type Concealed,
  type DocumentFault,
  type DocumentKind,
  type DocumentReading,
  type DocumentRefusal,
  type DocumentText,
} from '@/lib/imports/documents/types';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { ZipParts } from '@/lib/imports/files/sheets/reader-zip';

/** Beside the bundle: Node runs it as it stands. */
const PROGRAM = 'lib/imports/documents/reader-process.ts';

const answerSchema = z.union([
  z.object({ fault: z.enum(DOCUMENT_FAULTS) }),
  z.object({ text: z.string(), pagesWithoutText: z.array(z.int()) }),
]);

const DETAILS: Readonly<Partial<Record<DocumentFault, number>>> = {
  too_large: DOCUMENT_LIMITS.bytes / 1024 / 1024,
  too_many_pages: DOCUMENT_LIMITS.pages,
  too_much_text: DOCUMENT_LIMITS.characters,
};

const refusal = (fault: DocumentFault, detail: string | number | null = DETAILS[fault] ?? null): DocumentRefusal => ({
  kind: 'document',
  fault,
  detail: detail === null ? null : String(detail),
});

/** Told by its size, before its bytes are looked at. */
export const tooLarge: DocumentRefusal = refusal('too_large');

/** What is read of a DOCX: unpacked here first, and counted, because the library unpacks whatever it is given. */
const PARTS_READ = /^(?:\[Content_Types\]\.xml|_rels\/.*|word\/(?:_rels\/.*|[^/]+\.xml))$/;

const ON = String.raw`(?:\s*\/?>|\s+w:val="(?:1|true|on)")`;
const VANISHED = new RegExp(String.raw`<w:(?:vanish|webHidden|specVanish)${ON}`);
const STRUCK_THROUGH = new RegExp(String.raw`<w:d?strike${ON}`);
/** The element of a DOCX by which each is written. What is struck through simply is in the text as such. */
const CONCEALING: Readonly<Partial<Record<Concealed, RegExp>>> = {
  hidden_text: VANISHED,
  tracked_changes: /<w:(?:del|ins|moveFrom|moveTo)\s/,
  struck_unseen: new RegExp(String.raw`<w:dstrike${ON}`),
  comments: /<w:commentReference\s/,
};
/** What a style makes of the text that bears it. */
const BY_STYLE: Readonly<Partial<Record<Concealed, RegExp>>> = { hidden_text: VANISHED, struck_unseen: STRUCK_THROUGH };
/** Longer than any of these elements' beginnings: two chunks may share one. */
const OVERLAP = 300;

const STYLES = 'word/styles.xml';
/** A stylesheet of a document has a hundred kilobytes. */
const LONGEST_STYLES = 4 * 1024 * 1024;

/** The names of the styles that conceal, or strike through, with those that are based on them. */
function concealingStyles(stylesheet: string): Map<Concealed, RegExp> {
  const styles = [...stylesheet.matchAll(/<w:style\s[^>]*w:styleId="([^"]{1,200})"[^>]*>(.*?)<\/w:style>/gsu)];
  const found = new Map<Concealed, RegExp>();
  for (const what of CONCEALED) {
    const pattern = BY_STYLE[what];
    if (!pattern) continue;
    const ids = new Set(styles.flatMap(([, id = '', body = '']) => (pattern.test(body) ? [id] : [])));
    for (let before = -1; before !== ids.size;) {
      before = ids.size;
      for (const [, id = '', body = ''] of styles) {
        const base = /<w:basedOn\s+w:val="([^"]*)"/u.exec(body)?.[1];
        if (base !== undefined && ids.has(base)) ids.add(id);
      }
    }
    const escaped = [...ids].map((id) => id.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    if (escaped.length > 0)
      found.set(what, new RegExp(String.raw`<w:(?:r|p|tbl)Style\s+w:val="(?:${escaped.join('|')})"`, 'u'));
  }
  return found;
}

/** What is concealed in a DOCX whose parts are in bounds. */
async function lookIntoPackage(bytes: Buffer): Promise<Result<readonly Concealed[], DocumentRefusal>> {
  try {
    const parts = await ZipParts.open(bytes);
    if (!parts.has('word/document.xml')) return refuse(refusal('other_kind', parts.has('mimetype') ? 'ODT' : 'ZIP'));
    const found = new Set<Concealed>();
    let styles = new Map<Concealed, RegExp>();
    let unpacked = 0;
    const names = parts.names().filter((part) => PARTS_READ.test(part) && part !== STYLES);
    for (const name of parts.has(STYLES) ? [STYLES, ...names] : names) {
      let text = '';
      for await (const chunk of parts.read(name)) {
        unpacked += chunk.length;
        if (unpacked > DOCUMENT_LIMITS.unpackedBytes) return refuse(refusal('too_large_unpacked'));
        if (name === STYLES && text.length < LONGEST_STYLES) text += chunk.toString('latin1');
        if (name !== 'word/document.xml') continue;
        text = text.slice(-OVERLAP) + chunk.toString('latin1');
        for (const what of CONCEALED) if (CONCEALING[what]?.test(text) || styles.get(what)?.test(text)) found.add(what);
      }
      if (name === STYLES) styles = concealingStyles(text);
    }
    return succeed(CONCEALED.filter((what) => found.has(what)));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { fault } = error.refusal;
    return refuse(refusal(fault === 'password_protected' || fault === 'too_large_unpacked' ? fault : 'damaged'));
  }
}

const shared = processWide<number>('documents');
const countOpen = (change: 1 | -1): void => shared.set((shared.get() ?? 0) + change);

/** Has the bytes read by a process of its own, which ends with its answer, or when its time is over. */
async function readApart(kind: DocumentKind, bytes: Uint8Array): Promise<Result<DocumentText, DocumentRefusal>> {
  const { memoryBytes, pages, characters, milliseconds } = DOCUMENT_LIMITS;
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), PROGRAM);
  // Half of the memory for objects; the rest is for bytes, of which V8 keeps no count.
  const heap = `--max-old-space-size=${Math.floor(memoryBytes / 2 ** 21)}`;
  const order = [kind, ...[memoryBytes, pages, characters].map(String)];
  const child = spawn(process.execPath, [heap, '--import', 'tsx', program, ...order], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Of the server's variables the program needs none, and they hold secrets.
    env: { NODE_ENV: 'production' },
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (_code, signal) => resolve(signal));
  });
  // A process that ended meanwhile takes nothing more; how it ended tells why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => void (written += chunk));
  const signal = await ended;
  if (signal !== null) return refuse(refusal(signal === 'SIGKILL' ? 'takes_too_long' : 'too_large_unpacked'));
  const answer = answerSchema.safeParse(written === '' ? null : JSON.parse(written));
  if (!answer.success) return refuse(refusal('damaged'));
  return 'fault' in answer.data ? refuse(refusal(answer.data.fault)) : succeed(answer.data);
}

const OF_A_PDF: readonly Concealed[] = ['drawn_marks'];

/** The text of a document, within bounds of size, pages, memory and time. The document is kept nowhere. */
export async function readDocument(bytes: Uint8Array): Promise<Result<DocumentReading, DocumentRefusal>> {
  if (bytes.length > DOCUMENT_LIMITS.bytes) return refuse(tooLarge);
  const detected = detectDocument(bytes);
  if (detected.kind === 'other') return refuse(refusal('other_kind', detected.name));
  if (detected.kind === 'empty' || detected.kind === 'password_protected') return refuse(refusal(detected.kind));
  if ((shared.get() ?? 0) >= DOCUMENT_LIMITS.atOnce) return refuse(refusal('busy'));
  countOpen(1);
  try {
    const concealed = detected.kind === 'docx' ? await lookIntoPackage(Buffer.from(bytes)) : succeed(OF_A_PDF);
    if (!concealed.ok) return concealed;
    const read = await readApart(detected.kind, bytes);
    return read.ok ? succeed({ ...read.value, concealed: concealed.value }) : read;
  } finally {
    countOpen(-1);
  }
}
