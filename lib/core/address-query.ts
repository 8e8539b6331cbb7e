/** The value of a query parameter: none, one, or several. */
type Said = string | string[] | undefined;

/** The query of an address, by parameter. */
export type AddressQuery = Readonly<Record<string, Said>>;

/** Of a repeated parameter the first value counts. */
export const firstValue = (value: Said): string | undefined => (Array.isArray(value) ? value[0] : value);

export const firstValues = (query: AddressQuery): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, firstValue(value)]));

/** The query of a view: only what differs from the default, always in the same order. */
export const differingFrom = <View extends object>(standard: View, view: View): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(standard) as (keyof View & string)[]).flatMap((name) => {
      const value = view[name];
      return value === null || value === standard[name] ? [] : [[name, String(value)]];
    }),
  );

const listed = (value: Said): string[] => [value ?? []].flat();

/** Whether an address is the canonical one of a view. @param written the query of that view */
export function isWritten(query: AddressQuery, written: AddressQuery): boolean {
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  return (
    said.length === Object.keys(written).length &&
    said.every(([name, value]) => JSON.stringify(listed(value)) === JSON.stringify(listed(written[name])))
  );
}
