type Complete<Union, List extends readonly Union[]> =
  Exclude<Union, List[number]> extends never ? unknown : { missing: Exclude<Union, List[number]> };

/**
 * A list of every member of a union, where their order is a decision of its own. One that is left out does not compile:
 * `everyOf<GapKind>()(['attendance', 'record'])` names the missing ones.
 */
export const everyOf =
  <Union extends string>() =>
  <const List extends readonly Union[]>(list: List & Complete<Union, List>): readonly Union[] =>
    list;
