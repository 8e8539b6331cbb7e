import { answerForCell } from '@/components/participation/cell-answer';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readPublicSnapshot } from '@/lib/db/reader';
import { findCell } from '@/lib/participation/pages/queries-cell';
import { findSuccessorSlug } from '@/lib/participation/pages/queries-member';
import { cellAddressSchema } from '@/lib/participation/pages/schema-cell';

export const dynamic = 'force-dynamic';

const HEADERS = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff', 'X-Robots-Tag': 'noindex' };

const refuse = (status: 400 | 404, error: string) => Response.json({ error }, { status, headers: HEADERS });

interface CellProps {
  params: Promise<{ network: string; member: string; meeting: string }>;
}

/** What one cell of a matrix rests on, for the public. Not kept: a network has more cells than anybody looks at. */
export async function GET(request: Request, { params }: CellProps): Promise<Response> {
  const language = new URL(request.url).searchParams.get('language') ?? undefined;
  const address = cellAddressSchema.safeParse({ ...(await params), language });
  if (!address.success) return refuse(400, 'bad_request');
  const { network, member, meeting } = address.data;
  const { cell, successor } = await readPublicSnapshot(async (reader) => {
    const found = await findCell(reader, publicReadScope(), address.data);
    return { cell: found, successor: found ? null : await findSuccessorSlug(reader, publicReadScope(), member) };
  });
  if (cell) return Response.json(await answerForCell(cell, address.data.language), { headers: HEADERS });
  if (successor === null) return refuse(404, 'not_found');
  const Location = `/api/v1/networks/${network}/cells/${successor}/${meeting}${new URL(request.url).search}`;
  return new Response(null, { status: 308, headers: { ...HEADERS, Location } });
}
