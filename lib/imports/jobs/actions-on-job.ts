import 'server-only';
import { getLocale } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { demandPermission } from '@/lib/auth/gates';
import type { Permission } from '@/lib/auth/types';
import { getPathname } from '@/lib/i18n/navigation';
import { findJobNetwork } from '@/lib/imports/jobs/queries-inspection';

/*
 * What all actions on a list have in common: the gate before them, and the page they lead to. No action itself.
 */

/** Whoever is there, if they have a permission in the network of a list. */
export const demandOnJob = async (permission: Permission, jobId: number) =>
  demandPermission(permission, (await findJobNetwork(jobId))?.id ?? null);

/** Leads to a list's page, at one of its steps. */
export async function goToJob(jobId: number, step?: 'columns' | 'values'): Promise<never> {
  const network = await findJobNetwork(jobId);
  const params = { network: network?.slug ?? '', job: String(jobId) };
  const href = {
    pathname: '/admin/networks/[network]/imports/[job]' as const,
    params,
    ...(step && { query: { step } }),
  };
  redirect(getPathname({ locale: await getLocale(), href }));
}
