import { attemptWrite } from '@/lib/db/attempt-write';
import { readSnapshot } from '@/lib/db/reader';
import type { DatabaseRefusal } from '@/lib/db/refusals';
import type { Actor } from '@/lib/db/register-write';
import { CONFIRMATION_FIELD } from '@/lib/forms/form-state';
import { judgeTexts } from '@/lib/forms/personal-question';
import { loadOneProposal, loadProposals, type LoadedProposalPage } from '@/lib/imports/proposals/loaders';
import { discardProposal, publishProposal, renewPreview } from '@/lib/imports/proposals/mutations';
import { readProposedTexts } from '@/lib/imports/proposals/queries-texts';
import type { ProposalRefusal } from '@/lib/imports/proposals/types';
import { confirmationKey, isConfirmed } from './confirmation';
import { CommandFailure } from './failure';
import type { ImportOptions } from './options';
import type { CommandWords } from './words';

interface DraftsOrder {
  networkId: number;
  /** The number as it was typed. */
  asked: string;
  options: Pick<ImportOptions, 'reason' | 'confirm-absences' | 'confirm-personal-data'>;
  actor: Actor;
  /** Networks in which whoever runs the command may publish. */
  publishable: readonly number[] | 'all';
  words: CommandWords;
}

/** Shows the drafts of a network, the latest last, as a terminal reads. */
export async function showDrafts(networkId: number, words: CommandWords): Promise<number> {
  const { proposals, inPlace } = await loadProposals(networkId);
  if (proposals.length === 0) console.log(words.proposals('none'));
  for (const { id, createdAt, createdBy, title, rows, preview, state } of proposals.toReversed()) {
    const who = createdBy ?? words.proposals('program');
    const told = { id: String(id), when: words.instant(createdAt), who, title, rows, cells: preview.count };
    console.log(words.t('draft', { ...told, state: words.proposals(`state.${state}`) }));
  }
  if (inPlace.length > 0) console.log(words.t('draftsInPlace', { count: inPlace.length }));
  return 0;
}

async function loadDraft({ networkId, asked, words }: DraftsOrder): Promise<LoadedProposalPage> {
  const id = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
  const draft = await loadOneProposal(networkId, id, 1);
  if (!draft) throw new CommandFailure(words.t('noDraft', { id: asked }), 2);
  if (draft.proposal.state !== 'open') throw new CommandFailure(words.proposals('refusal.already_decided'), 1);
  return draft;
}

/** What a draft would change, what everybody would see of it, and what has come between, as its page says it. */
function reportDraft({ proposal, counts, kinds, cells, overtaken }: LoadedProposalPage, words: CommandWords): void {
  const { t, proposals } = words;
  const indented = (text: string) => console.log(t('indented', { text }));
  console.log(proposal.title);
  for (const { table, operation, count } of counts)
    indented(`${proposals(`count.${table}`, { count })} – ${proposals(`operation.${operation}`)}`);
  const { count } = proposal.preview;
  console.log(count === 0 ? proposals('preview.none') : proposals('preview.sum', { count }));
  for (const kind of kinds)
    indented(
      proposals('preview.kind', {
        count: kind.count,
        from: words.publicCell(kind.from),
        to: words.publicCell(kind.to),
      }),
    );
  for (const { member, meeting, from, to } of cells)
    indented(
      proposals('preview.cell', {
        member: member.name[words.locale],
        date: words.date(meeting.date),
        from: words.publicCell(from),
        to: words.publicCell(to),
      }),
    );
  if (count > cells.length) indented(proposals('preview.more', { count: count - cells.length }));
  if (overtaken.count === 0) return;
  console.log(proposals('overtaken.lede', { count: overtaken.count }));
  for (const conflict of overtaken.conflicts)
    indented(`${words.proposedRow(conflict)}: ${proposals(`overtaken.${conflict.kind}`)}`);
}

const REASONS = ['already_decided', 'proposal_overtaken', 'preview_changed', 'proposal_outdated'] as const;

function refusalText({ kind }: ProposalRefusal | DatabaseRefusal, words: CommandWords): string {
  const own = REASONS.find((one) => one === kind);
  if (own) return words.proposals(`refusal.${own}`);
  return kind === 'not_allowed'
    ? words.proposals('publish.notAllowed')
    : words.pages('failure.refused', { refusal: kind });
}

/**
 * Texts that look like a person or like health are asked about, as on the page.
 *
 * @returns fields that whoever runs the command stands for
 */
function askAboutPersons(
  texts: Readonly<Record<string, string>>,
  { options, words }: DraftsOrder,
  nameField: (field: string) => string,
): readonly string[] {
  const judged = judgeTexts(texts, {});
  if (judged.kind === 'passes') return judged.confirmed;
  const { found, confirmation } = judged.question;
  for (const [field, stretches] of Object.entries(found)) {
    const told = stretches.map(({ kind, text }) =>
      words.personal('stretch', { text, kind: words.personal(`kind.${kind}`) }),
    );
    console.log(words.personal('inField', { field: nameField(field), found: told.join('; ') }));
  }
  const isStoodFor = options['confirm-personal-data'] === true;
  const again = judgeTexts({ ...texts, ...(isStoodFor && { [CONFIRMATION_FIELD]: confirmation }) }, {});
  if (again.kind === 'passes') return again.confirmed;
  throw new CommandFailure(words.t('draftNamesPersons'), 1);
}

/**
 * Puts a draft in force. What everybody would see of it is worked out on what stands now, shown, and has to be confirmed by
 * its key where there is any.
 *
 * @returns 0 done @throws CommandFailure
 */
export async function publishDraft(order: DraftsOrder): Promise<number> {
  const { networkId, options, actor, publishable, words } = order;
  const { proposal, networkIds } = await loadDraft(order);
  const { id } = proposal;
  if (publishable !== 'all' && networkIds.some((one) => !publishable.includes(one)))
    throw new CommandFailure(words.proposals('publish.notAllowed'), 2);
  const confirmed = askAboutPersons(await readSnapshot((reader) => readProposedTexts(reader, id)), order, (field) =>
    words.proposals(`table.${field.slice(0, field.indexOf('.')) as 'member'}`),
  );
  const renewed = await renewPreview(actor, id);
  const draft = await loadOneProposal(networkId, id, 1);
  if (draft) reportDraft(draft, words);
  if (!renewed.ok) throw new CommandFailure(refusalText(renewed.reason, words), 1);
  const { count, key } = draft?.proposal.preview ?? proposal.preview;
  if (count > 0 && !isConfirmed(key, options['confirm-absences']))
    throw new CommandFailure(words.t('confirmHow', { key: confirmationKey(key) }), 1);
  const outcome = await attemptWrite({ ...actor, confirmed }, (write) =>
    publishProposal(write, { id, seen: key, publishable }),
  );
  if (!outcome.ok) throw new CommandFailure(refusalText(outcome.reason, words), 1);
  console.log(words.t('draftPublished', { id: String(id), batch: String(outcome.value.batchId) }));
  return 0;
}

/** Discards a draft, with a reason. @returns 0 done @throws CommandFailure */
export async function discardDraft(order: DraftsOrder): Promise<number> {
  const { options, actor, words } = order;
  const reason = options.reason?.trim() ?? '';
  if (reason === '') throw new CommandFailure(words.t('needsReason'), 2);
  const { proposal } = await loadDraft(order);
  const confirmed = askAboutPersons({ reason }, order, () => '--reason');
  const outcome = await attemptWrite({ ...actor, confirmed }, (write) =>
    discardProposal(write, { id: proposal.id, reason }),
  );
  if (!outcome.ok) throw new CommandFailure(refusalText(outcome.reason, words), 1);
  console.log(words.t('draftDiscarded', { id: String(proposal.id) }));
  return 0;
}
