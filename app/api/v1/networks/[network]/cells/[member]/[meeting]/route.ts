import { answerForCell } from '@/components/participation/cell-answer';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { findCell } from '@/lib/participation/queries-cell';
import { cellAddressSchema } from '@/lib/participation/schema-cell';

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
  const cell = await readSnapshot((reader) => findCell(reader, publicReadScope(), address.data));
  return cell ? Response.json(await answerForCell(cell, address.data.language), { headers: HEADERS }) : refuse(404, 'not_found');
}
