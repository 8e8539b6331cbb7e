import { readDateFormat, PLAIN_FORMAT, type OdsFormat } from '@/lib/imports/files/ods/rules-formats';
import { UnreadableFile } from '@/lib/imports/files/rows/reader-refusal';
import { MEMORY_LIMITS } from '@/lib/imports/files/rows/rules-limits';
import type { XmlListener } from '@/lib/imports/files/sheets/reader-xml';

type Attributes = Readonly<Record<string, string>>;

interface CellStyle {
  dataStyle: string | undefined;
  parent: string | undefined;
  /** undefined: as the one that it inherits from. */
  isStruck?: boolean;
}

/** More characters of a format are not looked at. */
const LONGEST_FORMAT = 1000;

/** A number that is shown with so many digits at least, and nothing beside them. */
function readNumberFormat(parts: ReadonlySet<string>, { minimum, decimals }: { minimum: number; decimals: number }) {
  const isPadded = parts.size === 1 && parts.has('number') && decimals === 0 && minimum >= 2 && minimum <= 15;
  return isPadded ? ({ kind: 'padded', digits: minimum } as const) : PLAIN_FORMAT;
}

/** A word of its own in place of what is missing here, or other formats by condition. */
function readWordedFormat(
  element: string,
  parts: ReadonlySet<string>,
  { text, maps, minimum, decimals }: Pick<OpenFormat, 'text' | 'maps' | 'minimum' | 'decimals'>,
): OdsFormat | null {
  const takesValue = [...parts].some((part) => part !== 'text' && part !== 'fill-character');
  const addsWord = element === 'number:text-style' && /\p{L}/u.test(text);
  if (takesValue && maps === 0 && !addsWord) return null;
  const plain = readNumberFormat(new Set([...parts].filter((part) => part !== 'text')), { minimum, decimals });
  const digits = plain.kind === 'padded' ? plain.digits : 0;
  return { kind: 'worded', onlyWords: !takesValue && /\p{L}/u.test(text), digits };
}

const WORDED = ['number:number-style', 'number:percentage-style', 'number:currency-style', 'number:text-style'];

interface OpenFormat {
  element: string;
  name: string;
  parts: Set<string>;
  minimum: number;
  decimals: number;
  /** What stands in it as text, and by how many conditions it sends on to other formats. */
  text: string;
  maps: number;
}

/** The styles of one part, gathered out of its elements. */
export class StyleSheet implements XmlListener {
  readonly cells = new Map<string, CellStyle>();
  /** Of parts of a text; their names are their own. */
  readonly texts = new Map<string, CellStyle>();
  readonly formats = new Map<string, OdsFormat>();
  /** Styles of sheets that are not shown. */
  readonly hiddenSheets = new Set<string>();
  private sheetStyle: string | undefined;
  private cellStyle: CellStyle | undefined;
  private format: OpenFormat | null = null;
  private isText = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.openStyle(attributes);
    else if (name === 'style:table-properties') {
      if (attributes['table:display'] === 'false' && this.sheetStyle !== undefined)
        this.hiddenSheets.add(this.sheetStyle);
    } else if (name === 'style:text-properties') {
      const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
      if (this.cellStyle && line !== undefined) this.cellStyle.isStruck = line !== 'none';
    } else if (name === 'style:map' && this.format) this.format.maps += 1;
    else if (!name.startsWith('number:')) return;
    else if (this.format) this.notePart(name, attributes);
    else if (name.endsWith('-style'))
      this.format = {
        element: name,
        name: attributes['style:name'] ?? '',
        parts: new Set(),
        minimum: 0,
        decimals: 0,
        text: '',
        maps: 0,
      };
  }

  text(text: string): void {
    if (this.format && this.isText && this.format.text.length < LONGEST_FORMAT) this.format.text += text;
  }

  close(name: string): void {
    this.isText = false;
    if (!this.format || name !== this.format.element) return;
    const { element, parts } = this.format;
    const worded = WORDED.includes(element) ? readWordedFormat(element, parts, this.format) : null;
    const isDate = element === 'number:date-style' || element === 'number:time-style';
    if (isDate) this.formats.set(this.format.name, readDateFormat(parts));
    else if (worded) this.formats.set(this.format.name, worded);
    else if (element === 'number:number-style')
      this.formats.set(this.format.name, readNumberFormat(parts, this.format));
    this.format = null;
    if (this.formats.size > MEMORY_LIMITS.cellStyles) throw new UnreadableFile('damaged');
  }

  private openStyle(attributes: Attributes): void {
    const name = attributes['style:name'] ?? '';
    const family = attributes['style:family'];
    this.sheetStyle = family === 'table' ? name : undefined;
    this.cellStyle = undefined;
    if (family !== 'table-cell' && family !== 'text') return;
    this.cellStyle = {
      dataStyle: attributes['style:data-style-name'],
      parent: attributes['style:parent-style-name'],
    };
    (family === 'text' ? this.texts : this.cells).set(name, this.cellStyle);
    if (this.cells.size + this.texts.size > MEMORY_LIMITS.cellStyles) throw new UnreadableFile('damaged');
  }

  private notePart(name: string, attributes: Attributes): void {
    if (!this.format) return;
    this.format.parts.add(name.slice('number:'.length));
    this.isText = name === 'number:text';
    if (name !== 'number:number') return;
    this.format.minimum = Number(attributes['number:min-integer-digits'] ?? 0);
    this.format.decimals = Number(attributes['number:decimal-places'] ?? 0);
  }
}

/** Styles that inherit from each other more often than this do so in a circle. */
const MOST_PARENTS = 32;

/**
 * How cells are shown: from the style of a cell, or one that it inherits from, to the format that it names. The styles
 * beside the cells come before those that a user has given a name.
 */
export class CellFormats {
  private readonly known = new Map<string, OdsFormat | null>();
  private readonly struck = { cells: new Map<string, boolean>(), texts: new Map<string, boolean>() };

  constructor(
    private readonly beside: StyleSheet,
    private readonly named: StyleSheet,
  ) {}

  /** @returns null where the style names no format of numbers or dates */
  get(style: string | null): OdsFormat | null {
    if (style === null) return null;
    let format = this.known.get(style);
    if (format === undefined) this.known.set(style, (format = this.find(style)));
    return format;
  }

  /** Whether the style of a cell, or of a part of its text, strikes it through. */
  isStruck(style: string | null, of: 'cells' | 'texts' = 'cells'): boolean {
    if (style === null) return false;
    const known = this.struck[of];
    let struck = known.get(style);
    if (struck === undefined)
      known.set(style, (struck = this.inherited(style, ({ isStruck }) => isStruck, of) ?? false));
    return struck;
  }

  private find(first: string): OdsFormat | null {
    // A format that is named and not there is none: no farther style is asked.
    return (
      this.inherited(first, ({ dataStyle }, [nearer, farther]) =>
        dataStyle === undefined ? undefined : (nearer.formats.get(dataStyle) ?? farther.formats.get(dataStyle) ?? null),
      ) ?? null
    );
  }

  /** What a style says, or else the nearest of those that it inherits from that says something. */
  private inherited<Value>(
    first: string,
    read: (style: CellStyle, sheets: readonly [nearer: StyleSheet, farther: StyleSheet]) => Value | undefined,
    of: 'cells' | 'texts' = 'cells',
  ): Value | undefined {
    let name: string | undefined = first;
    for (let step = 0; name !== undefined && step < MOST_PARENTS; step += 1) {
      const beside = this.beside[of].get(name);
      const style: CellStyle | undefined = beside ?? this.named[of].get(name);
      const value = style && read(style, beside ? [this.beside, this.named] : [this.named, this.beside]);
      if (value !== undefined) return value;
      name = style?.parent;
    }
    return undefined;
  }
}
