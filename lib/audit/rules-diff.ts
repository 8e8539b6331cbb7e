import type { AuditRecord, AuditValue, FieldChanges } from '@/lib/audit/types';

/** The values of a record by dotted name: `{name: {de: 'Kreis'}}` gives `name.de`. Lists stay whole. */
function listLeaves(record: AuditRecord, prefix = ''): Map<string, AuditValue> {
  const leaves = new Map<string, AuditValue>();
  for (const [field, value] of Object.entries(record)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [name, leaf] of listLeaves(value, `${prefix}${field}.`)) leaves.set(name, leaf);
    } else {
      leaves.set(`${prefix}${field}`, value);
    }
  }
  return leaves;
}

/** What differs between two states of a record, by dotted field name; what one of them lacks counts as null. */
export function changedFields(before: AuditRecord, after: AuditRecord): FieldChanges {
  const [from, to] = [listLeaves(before), listLeaves(after)];
  const changes: FieldChanges = {};
  for (const field of new Set([...from.keys(), ...to.keys()])) {
    const change = { from: from.get(field) ?? null, to: to.get(field) ?? null };
    if (JSON.stringify(change.from) !== JSON.stringify(change.to)) changes[field] = change;
  }
  return changes;
}

/** Fields that hold the id of a record, by what the last part of their name ends in. */
const ID_FIELDS = {
  memberIds: /(?:^|\.)(?:memberId|hostMemberId|issuedByMemberId|representingMemberId)$/,
  sourceIds: /(?:^|\.)sourceId$/,
  territoryIds: /(?:^|\.)territoryId$/,
};

/** The members, documents and territories that changes name by their ids: as a value, or (`entries.7.status`) as a field. */
export function idsInChanges(changes: FieldChanges): Record<keyof typeof ID_FIELDS, number[]> {
  const valuesOf = (fields: RegExp): number[] =>
    Object.entries(changes).flatMap(([field, { from, to }]) =>
      fields.test(field) ? [from, to].filter((value) => typeof value === 'number') : [],
    );
  const entries = Object.keys(changes).flatMap((field) => /^entries\.(\d+)\./.exec(field)?.[1] ?? []);
  return {
    memberIds: [...new Set([...valuesOf(ID_FIELDS.memberIds), ...entries.map(Number)])],
    sourceIds: [...new Set(valuesOf(ID_FIELDS.sourceIds))],
    territoryIds: [...new Set(valuesOf(ID_FIELDS.territoryIds))],
  };
}
