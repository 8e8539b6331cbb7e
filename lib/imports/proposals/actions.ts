'use server';

import { currentUser, demandPermission, toActor } from '@/lib/auth/gates';
import { allows, networksAllowing } from '@/lib/auth/permissions';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { CONFIRMATION_FIELD, type PersonalQuestion } from '@/lib/forms/form-state';
import { judgeTexts } from '@/lib/forms/personal-question';
import { submitForm } from '@/lib/forms/submit-form';
import { submitStep } from '@/lib/forms/submit-step';
import { discardProposal, publishProposal, renewPreview } from '@/lib/imports/proposals/mutations';
import { findProposalNetworkId } from '@/lib/imports/proposals/queries';
import { listNetworksOfProposal } from '@/lib/imports/proposals/queries-networks';
import { readProposedTexts } from '@/lib/imports/proposals/queries-texts';
import { discardProposalSchema, proposalTargetSchema, publishProposalSchema } from '@/lib/imports/proposals/schema';
import type { ProposalRefusal, PublishedProposal } from '@/lib/imports/proposals/types';

const TARGET = { numbers: ['id'], unguarded: ['seen'] };

/** Whoever may publish in every network that the proposal would change. */
async function demandAllNetworks(id: number) {
  const user = await currentUser();
  if (!user) return refuse('not_signed_in' as const);
  const networks = await readSnapshot((reader) => listNetworksOfProposal(reader, id));
  const mayAll = networks.length > 0 && networks.every((networkId) => allows(user.grants, 'publish', networkId));
  return mayAll ? succeed(user) : refuse('not_allowed' as const);
}

/** Whoever may publish in the network that it was made in. */
const demandHome = async (id: number) =>
  demandPermission('publish', await readSnapshot((reader) => findProposalNetworkId(reader, id)));

/** Puts a proposal in force as a whole. Texts in it that look like persons are asked about once more. */
export async function publishProposalAction(_previous: unknown, form: FormData) {
  const user = await currentUser();
  const publishable = user ? networksAllowing(user.grants, 'publish') : [];
  const confirmation = form.get(CONFIRMATION_FIELD);
  return submitForm(form, {
    schema: publishProposalSchema,
    shape: TARGET,
    authorise: ({ id }) => demandAllNetworks(id),
    change: async (write, { id, seen }): Promise<Result<PublishedProposal, ProposalRefusal | PersonalQuestion>> => {
      const texts = await readProposedTexts(write.transaction, id);
      const judged = judgeTexts(
        { ...texts, [CONFIRMATION_FIELD]: typeof confirmation === 'string' ? confirmation : '' },
        {},
      );
      if (judged.kind === 'asks') return refuse(judged.question);
      const actor = { ...write.actor, confirmed: judged.confirmed };
      return publishProposal({ ...write, actor }, { id, seen, publishable });
    },
  });
}

/** Discards a proposal for a reason. */
export async function discardProposalAction(_previous: unknown, form: FormData) {
  return submitForm(form, {
    schema: discardProposalSchema,
    shape: { numbers: ['id'] },
    authorise: ({ id }) => demandHome(id),
    change: discardProposal,
  });
}

/** Works out anew what the public would see of a proposal, because the register has changed since. */
export async function renewPreviewAction(_previous: unknown, form: FormData) {
  return submitStep(form, {
    schema: proposalTargetSchema,
    shape: { numbers: ['id'] },
    authorise: ({ id }) => demandHome(id),
    work: ({ id }, user) => renewPreview(toActor(user), id),
  });
}
