import { proposeInstead } from '@/lib/audit/proposals/mutations';
import { proposalPreviewSchema } from '@/lib/audit/proposals/schema';
import { succeed } from '@/lib/core/result';
import { database } from '@/lib/db/client';
import { givenSeat, inRegister } from '@/test/register-facts';
import type { Ground } from '../ground';
import { memberOfB, newMember } from '../records';
import type { ActionRecipe, ActionRecipes } from './recipes';

/** A draft of network B: a seat for a member that has none there. */
async function proposalOfB({ b }: Ground): Promise<{ id: number; seen: string }> {
  const member = await newMember();
  const seat = { networkId: b.networkId, memberId: member.id, sourceId: b.source.id };
  const made = await inRegister((write) =>
    proposeInstead(write, { networkId: b.networkId, title: 'Probe' }, async (inside) =>
      succeed(await givenSeat(inside, seat)),
    ),
  );
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  const id = made.value.proposalId;
  const { preview } = await database().proposal.findUniqueOrThrow({ where: { id }, select: { preview: true } });
  return { id, seen: proposalPreviewSchema.parse(preview).key };
}

/** What the draft's preview rests on changes after it was made, so that looking anew changes something. */
async function overtakenProposalOfB(ground: Ground): Promise<number> {
  const { id } = await proposalOfB(ground);
  await memberOfB(ground);
  return id;
}

const publishes: ActionRecipe = {
  right: 'publish B',
  payload: async (ground) => ({ form: { ...(await proposalOfB(ground)) } }),
};

export const PROPOSAL_RECIPES: ActionRecipes = {
  publishProposalAction: publishes,
  discardProposalAction: {
    right: 'publish B',
    payload: async (ground) => ({ form: { id: (await proposalOfB(ground)).id, reason: 'Probe' } }),
  },
  renewPreviewAction: {
    right: 'publish B',
    payload: async (ground) => ({ form: { id: await overtakenProposalOfB(ground) } }),
  },
};
