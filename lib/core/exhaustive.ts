import type { z } from 'zod';

type Complete<Union, List extends readonly Union[]> =
  Exclude<Union, List[number]> extends never ? unknown : { missing: Exclude<Union, List[number]> };

/**
 * A list of every member of a union, where their order is a decision of its own. One that is left out does not compile:
 * `completeList<GapKind>()(['attendance', 'record'])` names the missing ones.
 */
export const completeList =
  <Union extends string>() =>
  <const List extends readonly Union[]>(list: List & Complete<Union, List>): readonly Union[] =>
    list;

/**
 * A schema that reads a type and nothing less: one that lacks a member of the union or a field does not compile, as one
 * that reads something else does not. `satisfies z.ZodType<Failure>` alone lets a schema pass that knows too few kinds.
 */
export const schemaOf =
  <Type>() =>
  <Schema extends z.ZodType<Type>>(schema: Schema & ([Type] extends [z.output<Schema>] ? unknown : never)): Schema =>
    schema;
