import { suggestionsFor } from '@/components/search/suggestions-answer';
import { suggestionSchema } from '@/lib/participation/search/schema';
import { loadTypedAnswers, searchRegister } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-dynamic';

/** Entries of each kind that a list below a field can hold. */
const SUGGESTED = 4;

const COMMON = { 'X-Content-Type-Options': 'nosniff', 'X-Robots-Tag': 'noindex' };
/** The same letters are typed by many and again. What is published shows in suggestions after a minute at the latest. */
const KEPT = { ...COMMON, 'Cache-Control': 'public, max-age=60' };
const NOT_KEPT = { ...COMMON, 'Cache-Control': 'no-store' };

/** What the search field suggests, for the public. */
export async function GET(request: Request): Promise<Response> {
  const asked = suggestionSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return Response.json({ error: 'bad_request' }, { status: 400, headers: NOT_KEPT });
  const { q, language } = asked.data;
  const [found, typed] = await Promise.all([searchRegister(q, { most: SUGGESTED }), loadTypedAnswers(q)]);
  return Response.json(await suggestionsFor(found, typed, language), { headers: KEPT });
}
