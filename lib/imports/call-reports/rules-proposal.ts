import type { CallReport, ReportPerson, ReportRow } from '@/lib/imports/call-reports/types';
import { matchName, type NameIndex } from '@/lib/imports/names/rules-match';

/** A member that something about a person points to. `sure` only where it can hardly point to another. */
interface Hint {
  ids: readonly number[];
  sure: boolean;
}

function hintIn(text: string, index: NameIndex): Hint | null {
  const match = text.trim() === '' ? null : matchName(text.trim(), index, 'text');
  if (!match || match.kind === 'unknown') return null;
  return match.kind === 'match' ? { ids: [match.memberId], sure: true } : { ids: match.memberIds, sure: false };
}

/**
 * What a display name says beside the person: "Muster (Hessen)", "Hessen | Muster", or a member's name alone. Never what stands
 * before or behind a comma: "Berlin, Petra" is somebody's name.
 */
function hintsInName(name: string, index: NameIndex): Hint[] {
  const inBrackets = [...name.matchAll(/[([{]([^()[\]{}]+)[)\]}]/g)].flatMap(([, inside]) => inside ?? []);
  const outside = name.replaceAll(/[([{][^()[\]{}]*[)\]}]/g, ' ').trim();
  const parts = outside.split(/\s*[|/·•]\s*|\s+[–—-]\s+|\s*@\s*/);
  return [name, ...inBrackets, ...(parts.length > 1 ? parts : [outside])].flatMap((part) => hintIn(part, index) ?? []);
}

/** Domains that only a state's own bodies have, before the code of the state. */
const GOVERNMENT = /(?:^|\.)(?:gov|gv|gouv|gob|gub|go|govt|government|admin|regeringen)\.([a-z]{2})$/;
/** Words in the name of a domain that say what kind of body it belongs to. */
const OF_A_BODY =
  /^(?:stadt|landeshauptstadt|kreis|landkreis|lk|gemeinde|land|freistaat|bezirk)-|-(?:stadt|kreis|land|regierung)$/;

/**
 * What the domain of a mail address says. By itself it is sure only where no private person has it: a government's own domain, one
 * with a word such as "stadt", or one below a member's ("sm.sachsen.de").
 */
function hintInDomain(mail: string, index: NameIndex): Hint | null {
  const domain = mail.split('@')[1] ?? '';
  const [, state] = GOVERNMENT.exec(domain) ?? [];
  if (state !== undefined) {
    const match = matchName(state === 'uk' ? 'GBR' : state.toUpperCase(), index, 'column');
    if (match.kind === 'match') return { ids: [match.memberId], sure: true };
  }
  const labels = domain.split('.').slice(0, -1);
  const own = labels.at(-1);
  if (own === undefined || own.length < 2) return null;
  const bare = own.replace(/-regierung$/, '');
  const hint = hintIn(bare.replaceAll('-', ' '), index) ?? hintIn(bare.toUpperCase(), index);
  return hint && { ids: hint.ids, sure: hint.sure && (labels.length > 1 || OF_A_BODY.test(own)) };
}

function proposeFor(person: ReportPerson, index: NameIndex): ReportRow {
  const organisation = hintIn(person.organisation, index);
  const domain = hintInDomain(person.mail, index);
  const hints = [
    ...(organisation ? [organisation] : []),
    ...hintsInName(person.name, index),
    ...(domain ? [domain] : []),
  ];
  const candidates = [...new Set(hints.flatMap(({ ids }) => ids))];
  const [only, ...others] = candidates;
  const isSure = only !== undefined && others.length === 0 && hints.some(({ sure }) => sure);
  return { ...person, candidates, proposed: isSure ? only : null };
}

/** Each person of a report with the members that they may have come for. Nothing is proposed where two things point two ways. */
export const proposeMembers = ({ persons }: CallReport, index: NameIndex): ReportRow[] =>
  persons.map((person) => proposeFor(person, index));
