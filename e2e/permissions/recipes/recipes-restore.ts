import { appendAuditEvent } from '@/lib/audit/mutations';
import type { EditableSubject } from '@/lib/audit/types-edit';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { removeSeat } from '@/lib/members/mutations-edit';
import { removeOrganiserTerm } from '@/lib/networks/mutations-edit';
import { inRegister } from '@/test/register-facts';
import type { Ground } from '../ground';
import type { ActionRecipe, ActionRecipes } from './recipes';
import { draftNetworkOfB, meetingOfB, memberOfB, sourceOfB, termOfB, territoryOfB } from '../records';

/** What to change of each kind of record, so that it has a former state. */
const CHANGES: Readonly<Record<EditableSubject, { of: (ground: Ground) => Promise<number>; column: Prisma.Sql }>> = {
  network: { of: async (ground) => (await draftNetworkOfB(ground)).id, column: Prisma.sql`name_de` },
  territory: { of: async (ground) => (await territoryOfB(ground)).id, column: Prisma.sql`name_de` },
  member: { of: async (ground) => (await memberOfB(ground)).id, column: Prisma.sql`name_de` },
  source: { of: async (ground) => (await sourceOfB(ground)).id, column: Prisma.sql`title` },
  membership: { of: async (ground) => (await memberOfB(ground)).seatId, column: Prisma.sql`basis_de` },
  organiser_term: { of: termOfB, column: Prisma.sql`organiser` },
  meeting: { of: async (ground) => (await meetingOfB(ground)).id, column: Prisma.sql`title_de` },
};

const restoreRecipe = (subject: EditableSubject): ActionRecipe => ({
  right: 'edit B',
  about: `of a ${subject}`,
  payload: async (ground) => {
    const { of, column } = CHANGES[subject];
    const id = await of(ground);
    const [row] = await inRegister(async (write) => {
      const rows = await write.transaction.$queryRaw<{ version: number }[]>`
        UPDATE ${Prisma.raw(subject)} SET ${column} = 'geändert', version = version + 1 WHERE id = ${id} RETURNING version`;
      await appendAuditEvent(write, {
        type: `${subject}.updated`,
        networkId: null,
        subjectId: id,
        payload: { changes: {} },
      });
      return rows;
    });
    const former = await database().rowHistory.findFirstOrThrow({
      where: { tableName: subject, rowId: id },
      orderBy: { id: 'desc' },
    });
    return { form: { subject, id, version: row?.version ?? 0, historyId: String(former.id), reason: '' } };
  },
});

type Removal = (
  write: RegisterWrite,
  removal: { id: number; version: number; reason: string },
) => Promise<{ ok: boolean }>;

const removedRow = (subject: 'membership' | 'organiser_term', remove: Removal): ActionRecipe => ({
  right: 'edit B',
  about: `of a removed ${subject}`,
  payload: async (ground) => {
    const id = await CHANGES[subject].of(ground);
    await inRegister((write) => remove(write, { id, version: 1, reason: 'irrtümlich' }));
    const former = await database().rowHistory.findFirstOrThrow({ where: { tableName: subject, rowId: id } });
    return { form: { subject, id, version: 1, historyId: String(former.id), reason: '' } };
  },
});

const SUBJECTS = Object.keys(CHANGES) as EditableSubject[];

export const RESTORE_RECIPES: ActionRecipes = {
  restoreVersionAction: [
    ...SUBJECTS.map(restoreRecipe),
    removedRow('membership', removeSeat),
    removedRow('organiser_term', removeOrganiserTerm),
  ],
};
