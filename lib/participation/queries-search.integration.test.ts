import { beforeAll, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { findInRegister } from '@/lib/participation/queries-search';
import { seedRegister } from '@/prisma/seed/seed-register';
import '@/test/register-facts';

beforeAll(async () => {
  await seedRegister(['qualitaetszirkel', 'world-heritage-committee']);
});

const search = (query: string) => readSnapshot((reader) => findInRegister(reader, publicReadScope(), query));
const membersFor = async (query: string) => (await search(query)).members.map(({ member }) => member.slug);

describe('search', () => {
  it('answers first with the member, and when it last attended', async () => {
    const [first] = (await search('Berlin')).members;
    expect(first).toMatchObject({ member: { slug: 'berlin' }, alias: null, lastAttended: { slug: '2012-09-13' } });
  });

  it.each([
    ['an alias', 'Senat von Berlin', 'berlin'],
    ['a typing error', 'Krefled', 'krefeld'],
    ['a missing umlaut', 'munchen', 'muenchen'],
    ['the English name', 'Hanover', 'hannover'],
    ['a beginning', 'jugos', 'jugoslawien'],
    ['the name a report gives a state', 'Syrian Arab Republic', 'syrien'],
  ])('finds a member by %s', async (_, query, slug) => {
    expect((await membersFor(query))[0]).toBe(slug);
  });

  it('says under which other name it found a member', async () => {
    expect((await search('BAMF')).members).toMatchObject([{ member: { slug: 'bamf' }, alias: 'BAMF' }]);
  });

  it('finds a network by who ran it', async () => {
    expect((await search('KGSt')).networks.map(({ slug }) => slug)).toEqual(['qualitaetszirkel']);
  });

  it('finds meetings by place and sources by title', async () => {
    expect((await search('Kairo')).meetings.map(({ slug }) => slug)).toEqual(['3-tagung']);
    expect((await search('nie vertreten')).sources.map(({ slug }) => slug)).toEqual(['anfrage-n17-02015']);
  });

  it.each(['%', '_', '\\', "'; DROP TABLE member; --", ' '.repeat(50), 'x'.repeat(200)])(
    'takes %j as plain text',
    async (query) => {
      const { networks, meetings, sources } = await search(query.trim());
      expect([networks, meetings, sources].flat()).toEqual([]);
    },
  );
});
