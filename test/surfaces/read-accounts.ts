import { SaxesParser } from 'saxes';

/** Counts by the part of the account that an element says it shows. */
export type ShownParts = Record<string, number>;

export interface ShownAccount {
  /** The ids of everything it stands in, from the outermost. */
  within: string[];
  /** The figure that is said to be the sum; null in a table, which says none. */
  total: number | null;
  parts: ShownParts;
  /** The whole text of a table's row; of others nothing. */
  row: string;
}

interface OpenElement {
  id: string | null;
  account: ShownAccount | null;
  row: ShownAccount | null;
  part: string | null;
  text: string;
}

/** "1.234 nicht erfasst (davon 2 strittig)": the number that leads. */
function leadingNumber(text: string): number {
  const digits = /^\s*(\d[\d.,\u202f\u00a0]*)/.exec(text)?.[1];
  if (digits === undefined) throw new Error(`No number leads "${text}"`);
  return Number(digits.replaceAll(/\D/g, ''));
}

/** Every account that a page shows, read from the words and numbers that stand in it. @param html as React writes it */
export function readShownAccounts(html: string): ShownAccount[] {
  const found: ShownAccount[] = [];
  const open: OpenElement[] = [];
  const parser = new SaxesParser({ fragment: true });
  const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const within = () => open.flatMap(({ id }) => id ?? []);
  parser.on('opentag', ({ name, attributes }) => {
    const total = attributes['data-account'];
    const account = total === undefined ? null : { within: within(), total: Number(total), parts: {}, row: '' };
    const row = name === 'tr' ? { within: within(), total: null, parts: {}, row: '' } : null;
    open.push({ id: textOf(attributes.id), account, row, part: textOf(attributes['data-part']), text: '' });
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    if (closed.part !== null) {
      const holder = open.findLast(({ account, row }) => account !== null || row !== null);
      const parts = (holder?.account ?? holder?.row)?.parts;
      if (!parts) throw new Error(`"${closed.text}" stands in no account`);
      parts[closed.part] = (parts[closed.part] ?? 0) + leadingNumber(closed.text);
    }
    if (closed.account) found.push(closed.account);
    if (closed.row && Object.keys(closed.row.parts).length > 0) found.push({ ...closed.row, row: closed.text });
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(html).close();
  return found;
}

/** Of several taken together; what is zero is left out, as nobody has to name it. */
export function sumShown(shown: readonly Pick<ShownAccount, 'parts'>[]): ShownParts {
  const sum: ShownParts = {};
  for (const { parts } of shown)
    for (const [part, count] of Object.entries(parts)) if (count > 0) sum[part] = (sum[part] ?? 0) + count;
  return sum;
}

export const inside = (accounts: readonly ShownAccount[], id: string) =>
  accounts.filter(({ within }) => within.includes(id));
export const inTables = (accounts: readonly ShownAccount[]) => accounts.filter(({ total }) => total === null);
export const inWords = (accounts: readonly ShownAccount[]) => accounts.filter(({ total }) => total !== null);
export const partsOf = (accounts: readonly ShownAccount[]) => accounts.map(({ parts }) => parts);
