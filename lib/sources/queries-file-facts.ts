import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { SOURCE_FILE_ENDINGS, type SourceFileFacts, type SourceFileType } from '@/lib/sources/types-file';

export const sourceFileColumns = {
  name: true,
  mediaType: true,
  size: true,
  sha256: true,
} satisfies Prisma.SourceFileSelect;

type SourceFileRow = Prisma.SourceFileGetPayload<{ select: typeof sourceFileColumns }>;

/** The database's check holds the same list. */
const mediaTypeSchema = z.enum(Object.keys(SOURCE_FILE_ENDINGS) as [SourceFileType]);

export const toSourceFileFacts = ({ name, mediaType, size, sha256 }: SourceFileRow): SourceFileFacts => ({
  name,
  mediaType: mediaTypeSchema.parse(mediaType),
  size,
  sha256: Buffer.from(sha256).toString('hex'),
});
