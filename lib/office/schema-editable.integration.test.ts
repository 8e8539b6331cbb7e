import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EDITABLE_SUBJECTS, type EditableSubject } from '@/lib/audit/types-edit';
import { columnsOf, type LeftOut } from '@/lib/db/columns';
import { EDITABLE_ROWS } from '@/lib/office/schema-editable';

const EVERYWHERE = { recorded_from: 'set by the history' } as const;
const OWN_STEP = 'published, taken back and merged by steps of their own';
const WORKED_OUT = 'worked out from the date';
const BOUNDS = {
  since_earliest: WORKED_OUT,
  since_latest: WORKED_OUT,
  until_earliest: WORKED_OUT,
  until_latest: WORKED_OUT,
} as const;

/** Columns that taking a record back to a former state leaves as they are, each with the reason. */
const NOT_EDITED: { readonly [Subject in EditableSubject]: LeftOut<Subject> } = {
  network: { ...EVERYWHERE, published_at: OWN_STEP },
  territory: EVERYWHERE,
  member: { ...EVERYWHERE, withdrawn_at: OWN_STEP, merged_into_id: OWN_STEP },
  source: EVERYWHERE,
  membership: {
    ...EVERYWHERE,
    ...BOUNDS,
    member_id: 'whose seat it is never changes; a removed one comes back to them',
  },
  organiser_term: { ...EVERYWHERE, ...BOUNDS },
  meeting: { ...EVERYWHERE, earliest: WORKED_OUT, latest: WORKED_OUT, published_at: OWN_STEP, withdrawn_at: OWN_STEP },
};

/** The columns that a row's schema reads. */
function columnsReadBy(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodPipe) || !(schema.in instanceof z.ZodObject)) throw new Error('It reads no row.');
  return Object.keys(schema.in.shape);
}

describe('the rows that an office edits and takes back to a former state', () => {
  it.each(EDITABLE_SUBJECTS)('say what becomes of every column of %s', (subject) => {
    const decidedOn = [...columnsReadBy(EDITABLE_ROWS[subject]), ...Object.keys(NOT_EDITED[subject])];
    expect(decidedOn.sort()).toEqual([...columnsOf(subject)].sort());
  });
});
