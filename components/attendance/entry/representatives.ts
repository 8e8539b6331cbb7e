import type { Locale, LocalisedText } from '@/lib/core/localised-text';
import { byNameIn } from '@/lib/i18n/name-order';
import type { MeetingForLog } from '@/lib/office/types';

/** The members that may have represented another at a meeting: those of its log, and whoever is named already. */
export function listRepresentatives(
  { rows, guests, named }: Pick<MeetingForLog, 'rows' | 'guests' | 'named'>,
  { locale, name: nameOf }: { locale: Locale; name: (name: LocalisedText) => string },
): { id: number; name: string }[] {
  const members = [...[...rows, ...guests].map(({ member }) => member), ...named];
  const each = [...new Map(members.map((member) => [member.id, member])).values()];
  return each.sort(byNameIn(locale)).map(({ id, name }) => ({ id, name: nameOf(name) }));
}
