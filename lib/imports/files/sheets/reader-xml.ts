import { SaxesParser } from 'saxes';
import { asUnreadable, UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';

/** What hears the elements of an XML part. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Feeds an XML part to a listener, chunk by chunk, with a turn for whoever takes the results after each.
 *
 * A document type is refused: it is where entities are declared, and no spreadsheet program writes one. Depth,
 * attributes and what stands between two tags are bounded, because the parser keeps those in memory.
 *
 * @param toName what the listener is to call an element; by default its name without a prefix
 * @throws UnreadableFile
 */
export async function* throughXml(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
  toName: (written: string) => string = localName,
): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  let sinceTag = 0;
  parser.on('error', () => {
    throw new UnreadableFile('damaged');
  });
  parser.on('doctype', () => {
    throw new UnreadableFile('entities');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > MEMORY_LIMITS.xmlDepth) throw new UnreadableFile('damaged');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MEMORY_LIMITS.xmlAttributes) throw new UnreadableFile('damaged');
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    listener.open(toName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    depth -= 1;
    listener.close?.(toName(tag.name));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  try {
    for await (const chunk of chunks) {
      sinceTag += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      if (sinceTag > MEMORY_LIMITS.token) throw new UnreadableFile('cell_too_large', MEMORY_LIMITS.token / 1024 / 1024);
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
    yield;
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** For texts put together out of many elements, whose sum nothing else bounds. */
export function refuseLongText(text: string): void {
  if (text.length > MEMORY_LIMITS.token) throw new UnreadableFile('cell_too_large', MEMORY_LIMITS.token / 1024 / 1024);
}

/** Feeds a whole part to a listener. */
export async function readXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const turns = throughXml(chunks, listener);
  while (!(await turns.next()).done);
}
