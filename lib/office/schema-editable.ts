import type { z } from 'zod';
import type { Editable, EditableSubject } from '@/lib/audit/types-edit';
import { meetingRowSchema, type MeetingFields } from '@/lib/meetings/schema-row';
import { territoryRowSchema, type TerritoryFields } from '@/lib/members/territories/schema-row';
import { memberRowSchema, seatRowSchema, type MemberFields, type SeatFields } from '@/lib/members/schema-row';
import {
  networkRowSchema,
  organiserTermRowSchema,
  type NetworkFields,
  type OrganiserTermFields,
} from '@/lib/networks/schema-row';
import { sourceRowSchema, type SourceFields } from '@/lib/sources/schema-row';

/** The fields of each kind of row that two people may edit at once. */
export interface EditableFields {
  network: NetworkFields;
  territory: TerritoryFields;
  member: MemberFields;
  source: SourceFields;
  membership: SeatFields;
  organiser_term: OrganiserTermFields;
  meeting: MeetingFields;
}

/** How each of them is read from a row of its table or of the history. */
export const EDITABLE_ROWS: { readonly [Subject in EditableSubject]: z.ZodType<Editable<EditableFields[Subject]>> } = {
  network: networkRowSchema,
  territory: territoryRowSchema,
  member: memberRowSchema,
  source: sourceRowSchema,
  membership: seatRowSchema,
  organiser_term: organiserTermRowSchema,
  meeting: meetingRowSchema,
};
