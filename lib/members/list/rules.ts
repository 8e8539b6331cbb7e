import type { LocalisedText, Locale } from '@/lib/core/localised-text';
import type { MembersView } from '@/lib/members/list/types';
import { toNameKey } from '@/lib/members/names/rules-key';
import type { MemberKind } from '@/lib/members/types';

/** A member in a list, with its networks. */
interface Listed {
  member: { name: LocalisedText; kind: MemberKind };
  networks: readonly { slug: string }[];
}

/** Under which letter a name stands: without its accents; "#" where it begins with none of the alphabet. */
export function letterOf(name: string): string {
  const [first = ''] = name.normalize('NFD').toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}

/** The members a view asks for, by their names in a language, in the order given. */
export function chooseMembers<Entry extends Listed>(
  entries: readonly Entry[],
  { name, letter, kind, network }: MembersView,
  locale: Locale,
): Entry[] {
  const asked = toNameKey(name).exact;
  return entries.filter(
    ({ member, networks }) =>
      toNameKey(member.name[locale]).exact.includes(asked) &&
      (letter === null || letterOf(member.name[locale]) === letter) &&
      (kind === null || member.kind === kind) &&
      (network === null || networks.some(({ slug }) => slug === network)),
  );
}
