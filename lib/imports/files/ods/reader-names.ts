import { throughXml, type XmlListener } from '@/lib/imports/files/sheets/reader-xml';

/** What every program calls them; a document may call them otherwise, as long as it says so. */
const USUAL_PREFIXES: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0': 'number',
  'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0': 'calcext',
};

type Names = ReadonlyMap<string, string>;

/** The prefixes of a document that are not the usual ones, with the usual ones. */
const unusualPrefixes = (root: Readonly<Record<string, string>>): Names =>
  new Map(
    Object.entries(root).flatMap(([name, value]) => {
      const usual = USUAL_PREFIXES[value];
      if (usual === undefined) return [];
      if (name === 'xmlns') return [['', usual] as const];
      const prefix = name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : usual;
      return prefix === usual ? [] : [[prefix, usual] as const];
    }),
  );

function usualName(name: string, prefixes: Names): string {
  const colon = name.indexOf(':');
  const usual = prefixes.get(name.slice(0, Math.max(0, colon)));
  return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
}

/** Attributes without a prefix belong to no namespace, whatever the default is. */
const usualAttributes = (attributes: Readonly<Record<string, string>>, prefixes: Names) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? usualName(name, prefixes) : name, value]),
  );

/**
 * Feeds a part of an OpenDocument file to a listener, its names with the usual prefixes: several namespaces have
 * elements and attributes of the same name.
 */
export function throughDocument(chunks: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  let prefixes: Names | undefined;
  const named: XmlListener = {
    open(name, attributes) {
      prefixes ??= unusualPrefixes(attributes);
      if (prefixes.size === 0) listener.open(name, attributes);
      else listener.open(usualName(name, prefixes), usualAttributes(attributes, prefixes));
    },
    close: (name) => listener.close?.(prefixes?.size ? usualName(name, prefixes) : name),
    text: (text) => listener.text?.(text),
  };
  return throughXml(chunks, named, (written) => written);
}

/** Feeds a whole part to a listener. */
export async function readDocument(chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const turns = throughDocument(chunks, listener);
  while (!(await turns.next()).done);
}
