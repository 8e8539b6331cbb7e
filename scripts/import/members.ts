import { codeColumn, withCodeSystem } from '@/lib/imports/mapping/rules-code-system';
import { FIELDS_BY_SUBJECT } from '@/lib/imports/mapping/rules-fields';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import type { AmbiguousMember } from '@/lib/imports/plan/types';
import { CODE_SYSTEMS } from '@/lib/members/names/types-territory';
import { MEMBER_KINDS } from '@/lib/members/types';
import { CommandFailure } from './failure';
import type { ImportOptions } from './options';
import type { CommandWords } from './words';

/*
 * Which column holds what, and how a list names its members.
 */

/** "A=B", split at the first sign. @throws CommandFailure */
function splitPair(written: string, form: string, words: CommandWords): [string, string] {
  const at = written.indexOf('=');
  const [left, right] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
  if (at < 0 || left === '' || right === '') throw new CommandFailure(words.t('badPair', { written, form }), 2);
  return [left, right];
}

/** A mapping whose fields stand in the columns that the options name; a column is never read twice. */
export function withNamedColumns(
  mapping: ImportMapping,
  { header }: Pick<FileInspection, 'header'>,
  { column: given = [] }: ImportOptions,
  words: CommandWords,
): ImportMapping {
  let columns = mapping.columns;
  const fields = FIELDS_BY_SUBJECT[mapping.subject];
  for (const written of given) {
    const [name, heading] = splitPair(written, 'FIELD=COLUMN', words);
    const field = fields.find((known) => known === name);
    if (!field) throw new CommandFailure(words.t('noField', { field: name, known: fields.join(', ') }), 2);
    const column = header.indexOf(heading);
    if (column < 0)
      throw new CommandFailure(words.shapes('command.noHeading', { heading, known: header.join(', ') }), 2);
    const others = Object.entries(columns).filter(([, at]) => at !== column);
    columns = { ...Object.fromEntries(others), [field]: column };
  }
  return { ...mapping, columns };
}

/** A mapping with what the options say of the list's members: their kind, their codes, and whom single words mean. */
export function withMembers(
  mapping: ImportMapping,
  inspection: FileInspection,
  options: ImportOptions,
  words: CommandWords,
): ImportMapping {
  const { codes, member = [], 'member-kind': kind } = options;
  const memberKind = kind === undefined ? mapping.memberKind : MEMBER_KINDS.find((known) => known === kind);
  if (memberKind === undefined)
    throw new CommandFailure(words.t('noKind', { kind: kind ?? '', known: MEMBER_KINDS.join(', ') }), 2);
  const system = CODE_SYSTEMS.find((known) => known === codes);
  if (codes !== undefined && system === undefined)
    throw new CommandFailure(words.t('noSystem', { system: codes, known: CODE_SYSTEMS.join(', ') }), 2);
  const said = Object.fromEntries(member.map((written) => splitPair(written, 'WORD=NAME', words)));
  const named: ImportMapping = {
    ...mapping,
    memberKind,
    ...(member.length > 0 && { members: { ...mapping.members, ...said } }),
  };
  if (system !== undefined) return { ...named, codeSystem: system };
  // With other columns than were guessed the codes may be others.
  const { codeSystem: guessed, ...rest } = named;
  const isMoved = options.column !== undefined && guessed !== undefined && codeColumn(named) !== null;
  return withCodeSystem(isMoved ? rest : named, inspection);
}

/** Names the words that name no member for sure, each with whom it may mean. */
export function reportAmbiguous({ ambiguous = [] }: PlanSummary, words: CommandWords): void {
  if (ambiguous.length === 0) return;
  const ask = ({ written, count, lines, candidates }: AmbiguousMember): void => {
    const named = candidates.map(({ value, name }) => {
      const shown = name[words.locale];
      return shown === value ? shown : `${shown} (${value})`;
    });
    const meant = named.length > 0 ? named.join(', ') : words.t('ambiguousNobody');
    console.log(words.t('ambiguousWord', { written, count, lines: lines.join(', '), candidates: meant }));
  };
  for (const [title, why] of [
    ['ambiguous', undefined],
    ['ambiguousUnknown', 'unknown'],
    ['ambiguousResembles', 'resembles'],
  ] as const) {
    const asked = ambiguous.filter((word) => word.why === why);
    if (asked.length === 0) continue;
    console.log(words.t(title));
    asked.forEach(ask);
  }
  console.log(words.t('ambiguousHow'));
}
