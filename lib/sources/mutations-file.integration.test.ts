import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import type { Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { publishMeeting } from '@/lib/meetings/mutations';
import { attachSourceFile, removeSourceFile } from '@/lib/sources/mutations-file';
import { publishSourceFile, withdrawSourceFilePublication } from '@/lib/sources/mutations-file-publication';
import { findSource } from '@/lib/sources/queries';
import { findSourceFilePublication } from '@/lib/sources/queries-file-publication';
import { findFileFor, findSourceFile, readSourceFile } from '@/lib/sources/queries-file';
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
    expect(await findSourceFile(database(), sourceId)).toEqual(facts);
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
    expect((await findSourceFile(database(), sourceId))?.sha256).toBe(sha256('first'));
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

const publish = (sourceId: number, text: string) =>
  attempt((write) =>
    publishSourceFile(write, {
      sourceId,
      sha256: sha256(text),
      namesNobody: true,
      noSignatures: true,
      rights: 'official work',
    }),
  );

describe('publishSourceFile', () => {
  it('says in the audit log which file is shown, and by what right', async () => {
    const sourceId = await inRegister((write) => givenSource(write, 'protokoll'));
    await attach(sourceId, 'text');
    expect(await publish(sourceId, 'text')).toMatchObject({ ok: true });
    expect(await lastEvent()).toMatchObject({
      type: 'source.file_published',
      payload: { sha256: sha256('text'), rights: 'official work' },
    });
    expect(await findSourceFilePublication(database(), sourceId)).toMatchObject({ rights: 'official work' });
  });

  it('publishes neither a file that its publisher has not seen, nor one twice', async () => {
    const sourceId = await inRegister((write) => givenSource(write, 'protokoll'));
    await attach(sourceId, 'text');
    expect(await publish(sourceId, 'another')).toEqual({ ok: false, reason: { kind: 'not_found' } });
    await publish(sourceId, 'text');
    expect(await publish(sourceId, 'text')).toEqual({ ok: false, reason: { kind: 'already_published' } });
  });

  it('asks of a scanned list of participants expressly whether people have signed it', async () => {
    const sourceId = await inRegister((write) => givenSource(write, 'liste', { kind: 'participant_list' }));
    const scan = new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF\n', 'latin1'));
    await attempt((write) => attachSourceFile(write, sourceId, scan));
    const given = {
      sourceId,
      sha256: createHash('sha256').update(scan).digest('hex'),
      namesNobody: true,
      noSignatures: true,
      rights: 'official work',
    } as const;
    const before = await events();
    expect(await attempt((write) => publishSourceFile(write, given))).toEqual({
      ok: false,
      reason: { kind: 'invalid', fields: { notSigned: 'tick_missing' } },
    });
    expect([await events(), await findSourceFilePublication(database(), sourceId)]).toEqual([before, null]);
    expect(await attempt((write) => publishSourceFile(write, { ...given, notSigned: true }))).toMatchObject({
      ok: true,
    });
    expect(await lastEvent()).toMatchObject({ payload: { notSigned: true } });
  });

  it('is no more after it was withdrawn, nor for a file that comes in the place of a published one', async () => {
    const sourceId = await inRegister((write) => givenSource(write, 'protokoll'));
    await attach(sourceId, 'first');
    await publish(sourceId, 'first');
    const seen = { sourceId, sha256: sha256('first'), reason: 'signature overlooked' };
    expect(await attempt((write) => withdrawSourceFilePublication(write, seen))).toMatchObject({ ok: true });
    expect(await findSourceFilePublication(database(), sourceId)).toBeNull();
    expect(await lastEvent()).toMatchObject({
      type: 'source.file_publication_withdrawn',
      payload: { reason: 'signature overlooked', sha256: sha256('first') },
    });
    await publish(sourceId, 'first');
    await attempt((write) => removeSourceFile(write, seen));
    await attach(sourceId, 'second');
    expect(await findSourceFilePublication(database(), sourceId)).toBeNull();
  });
});

async function givenDraft() {
  return inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'kreis');
    const sourceId = await givenSource(write, 'entwurf');
    return {
      networkId,
      other: await givenNetwork(write, 'anderer-kreis'),
      sourceId,
      meetingId: await givenMeeting(write, { networkId, sourceId, date: '2020-05-01', published: false }),
    };
  });
}

const askedBy = (networkIds: readonly number[] | null) =>
  findFileFor(database(), 'entwurf', networkIds && officeReadScopeFor(networkIds));

describe('findFileFor', () => {
  it('hands a file to the office of a network that knows its source alone, also once the source is cited in public', async () => {
    const { networkId, other, sourceId, meetingId } = await givenDraft();
    await attach(sourceId, 'draft');
    expect(await askedBy(null)).toBeNull();
    expect(await askedBy([other])).toBeNull();
    expect(await askedBy([networkId])).toMatchObject({ sourceId, audience: 'office' });
    await inRegister((write) => publishMeeting(write, meetingId));
    expect(await askedBy(null)).toBeNull();
    expect(await askedBy([networkId])).toMatchObject({ sourceId, audience: 'office' });
    expect((await findSource(database(), 'entwurf'))?.file).toBeNull();
  });

  it('hands a published file to everybody only while something public cites its source', async () => {
    const { sourceId, meetingId } = await givenDraft();
    await attach(sourceId, 'draft');
    expect(await publish(sourceId, 'draft')).toMatchObject({ ok: true });
    expect(await askedBy(null)).toBeNull();
    await inRegister((write) => publishMeeting(write, meetingId));
    expect(await askedBy(null)).toMatchObject({ sourceId, audience: 'public' });
    expect((await findSource(database(), 'entwurf'))?.file?.sha256).toBe(sha256('draft'));
  });

  it('knows nothing of a source without a file, or of none', async () => {
    await inRegister((write) => givenSource(write, 'leer'));
    expect(await findFileFor(database(), 'leer', officeReadScopeFor('all'))).toBeNull();
    expect(await findFileFor(database(), 'keine', officeReadScopeFor('all'))).toBeNull();
  });
});
