import { currentUser, officeReadScope } from '@/lib/auth/gates';
import { allows } from '@/lib/auth/permissions';
import { slugSchema } from '@/lib/core/schema-text';
import { readSnapshot } from '@/lib/db/reader';
import { findFileFor, readSourceFile } from '@/lib/sources/queries-file';

export const dynamic = 'force-dynamic';

/** Whatever is in the file: a browser neither guesses its type nor runs anything in it. */
const SAFE_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** The scope of somebody signed in who reads drafts at least somewhere. */
async function presentOffice() {
  const user = await currentUser();
  const reads = user?.grants.some(({ networkId }) => allows(user.grants, 'read_drafts', networkId));
  return user && reads ? officeReadScope(user) : null;
}

/** The document behind a source, to be saved: the public's where something public cites the source, else the office's. */
export async function GET(request: Request, { params }: { params: Promise<{ source: string }> }): Promise<Response> {
  const slug = slugSchema.safeParse((await params).source);
  const office = slug.success ? await presentOffice() : null;
  return readSnapshot(async (reader) => {
    const file = slug.success ? await findFileFor(reader, slug.data, office) : null;
    if (!file) {
      return Response.json(
        { error: 'not_found' },
        { status: 404, headers: { ...SAFE_HEADERS, 'Cache-Control': 'no-store' } },
      );
    }
    const { name, mediaType, size, sha256 } = file.facts;
    const etag = `"${sha256}"`;
    const headers = {
      ...SAFE_HEADERS,
      ETag: etag,
      'Cache-Control': file.audience === 'public' ? 'no-cache' : 'private, no-store',
      Vary: 'Cookie',
    };
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
    return new Response(await readSourceFile(reader, file.sourceId), {
      headers: {
        ...headers,
        'Content-Type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
        'Content-Length': String(size),
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    });
  });
}
