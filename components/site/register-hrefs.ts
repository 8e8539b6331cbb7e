import { completeList } from '@/lib/core/exhaustive';
import {
  meetingHref,
  memberChartsHref,
  memberHref,
  networkChartsHref,
  networkHref,
  sourceHref,
  type Href,
} from '@/lib/i18n/navigation';
import type { StandingPage } from '@/lib/i18n/routing';
import type { NetworkRecord } from '@/lib/participation/pages/types';

/** Of pages that are nothing without a question, the form stands for all. */
const STANDING = completeList<Exclude<StandingPage, '/search' | '/gaps/selection' | '/member-list'>>()([
  '/',
  '/networks',
  '/members',
  '/gaps',
  '/compare',
  '/questions',
  '/method',
  '/imprint',
  '/privacy',
  '/accessibility',
]);

/** Every public page of the register once. */
export function registerHrefs(records: readonly NetworkRecord[], members: readonly string[]): Href[] {
  const sources = new Set(records.flatMap((record) => record.sources.map(({ slug }) => slug)));
  return [
    ...STANDING,
    ...records.map(({ network }) => networkHref(network.slug)),
    ...records.map(({ network }) => networkChartsHref(network.slug)),
    ...records.flatMap(({ network, meetings }) => meetings.map(({ slug }) => meetingHref(network.slug, slug))),
    ...members.map(memberHref),
    ...members.map(memberChartsHref),
    ...[...sources].map(sourceHref),
  ];
}
