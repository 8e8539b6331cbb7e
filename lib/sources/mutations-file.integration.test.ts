import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import type { Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { publishMeeting } from '@/lib/meetings/mutations';
import { attachSourceFile, removeSourceFile } from '@/lib/sources/mutations-file';
import { findSource } from '@/lib/sources/queries';
import { findFileFor, readSourceFile } from '@/lib/sources/queries-file';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';
import { givenMeeting, givenNetwork, givenSource, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const attempt = <Value, Reason>(change: (write: RegisterWrite) => Promise<Result<Value, Reason>>) =>
  attemptWrite({ userId: null, name: 'office' }, change);
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const attach = (sourceId: number, text: string) => attempt((write) => attachSourceFile(write, sourceId, bytesOf(text)));
const events = () => database().auditEvent.count();

describe('attachSourceFile', () => {
  it('keeps the bytes, tells what they are and says so in the audit log', async () => {
    const sourceId = await inRegister((write) => givenSource(write, 'protokoll'));
    const facts = { name: 'protokoll.txt', mediaType: 'text/plain', size: 8, sha256: sha256('Grüße!') };
    expect(await attach(sourceId, 'Grüße!')).toEqual({ ok: true, value: facts });
    expect(Buffer.from((await readSourceFile(database(), sourceId)) ?? []).toString('utf8')).toBe('Grüße!');
    expect((await findSource(database(), 'protokoll'))?.file).toEqual(facts);
    expect(await lastEvent()).toMatchObject({
      type: 'source.file_attached',
      subject: 'source',
      subjectId: sourceId,
      payload: facts,
    });
  });

  it.each([
    ['an empty file', '', 'file_empty'],
    ['markup', '<html></html>', 'file_type'],
  ])('refuses %s and writes nothing', async (_, text, kind) => {
    const sourceId = await inRegister((write) => givenSource(write, 'protokoll'));
    const before = await events();
    expect(await attach(sourceId, text)).toEqual({ ok: false, reason: { kind } });
    expect(await events()).toBe(before);
    expect(await database().sourceFile.count()).toBe(0);
  });

  it('refuses a second file and a source that is not there', async () => {
    const sourceId = await inRegister((write) => givenSource(write, 'protokoll'));
    await attach(sourceId, 'first');
    expect(await attach(sourceId, 'second')).toEqual({ ok: false, reason: { kind: 'file_exists' } });
    expect(await attach(sourceId + 1, 'text')).toEqual({ ok: false, reason: { kind: 'not_found' } });
    expect((await findSource(database(), 'protokoll'))?.file?.sha256).toBe(sha256('first'));
  });
});

describe('removeSourceFile', () => {
  it('keeps name, hash and reason in the audit log; then another file can come', async () => {
    const sourceId = await inRegister((write) => givenSource(write, 'protokoll'));
    await attach(sourceId, 'first');
    const removal = { sourceId, sha256: sha256('first'), reason: 'names of delegates' };
    expect(await attempt((write) => removeSourceFile(write, removal))).toMatchObject({ ok: true });
    expect(await lastEvent()).toMatchObject({
      type: 'source.file_removed',
      payload: { name: 'protokoll.txt', sha256: sha256('first'), reason: 'names of delegates' },
    });
    expect(await attach(sourceId, 'second')).toMatchObject({ ok: true });
  });

  it('leaves a file that its remover has not seen', async () => {
    const sourceId = await inRegister((write) => givenSource(write, 'protokoll'));
    await attach(sourceId, 'second');
    const removal = { sourceId, sha256: sha256('first'), reason: 'wrong file' };
    expect(await attempt((write) => removeSourceFile(write, removal))).toEqual({
      ok: false,
      reason: { kind: 'not_found' },
    });
    expect(await database().sourceFile.count()).toBe(1);
  });
});

describe('findFileFor', () => {
  it('hands the file of a draft’s source to that network’s office alone, and to everybody once it is published', async () => {
    const { networkId, other, sourceId, meetingId } = await inRegister(async (write) => {
      const network = await givenNetwork(write, 'kreis');
      const source = await givenSource(write, 'entwurf');
      return {
        networkId: network,
        other: await givenNetwork(write, 'anderer-kreis'),
        sourceId: source,
        meetingId: await givenMeeting(write, {
          networkId: network,
          sourceId: source,
          date: '2020-05-01',
          published: false,
        }),
      };
    });
    await attach(sourceId, 'draft');
    const asked = (networkIds: readonly number[] | null) =>
      findFileFor(database(), 'entwurf', networkIds && officeReadScopeFor(networkIds));
    expect(await asked(null)).toBeNull();
    expect(await asked([other])).toBeNull();
    expect(await asked([networkId])).toMatchObject({ sourceId, audience: 'office' });
    await inRegister((write) => publishMeeting(write, meetingId));
    expect(await asked(null)).toMatchObject({ sourceId, audience: 'public' });
  });

  it('knows nothing of a source without a file, or of none', async () => {
    await inRegister((write) => givenSource(write, 'leer'));
    expect(await findFileFor(database(), 'leer', officeReadScopeFor('all'))).toBeNull();
    expect(await findFileFor(database(), 'keine', officeReadScopeFor('all'))).toBeNull();
  });
});
