import ICAL from 'ical.js';
import { beforeEach, expect, it } from 'vitest';
import { GET } from '@/app/api/v1/networks/[network]/calendar.ics/route';
import { GET as GET_ONE } from '@/app/api/v1/networks/[network]/meetings/[meeting]/calendar.ics/route';
import { closeDatabase, database } from '@/lib/db/client';
import { createMeeting, publishMeeting } from '@/lib/meetings/mutations';
import { updateMeeting } from '@/lib/meetings/mutations-edit';
import { createNetwork } from '@/lib/networks/mutations';
import { freshDatabase } from '@/test/database';
import { givenNetwork, inRegister } from '@/test/register-facts';

const both = (text: string) => ({ de: text, en: `${text} (en)` });

const MEETINGS = [
  { slug: 'eins', date: '2026-03-05', state: 'held', place: both('Köln; Rathaus, Saal 2') },
  { slug: 'zwei', date: '2026-05-04/2026-05-05', state: 'scheduled', place: null },
  { slug: 'drei', date: '2026-06-09', state: 'cancelled', place: null },
  { slug: 'vier', date: '2026-09', state: 'scheduled', place: null },
  { slug: 'fuenf', date: '2002~', state: 'held', place: null },
  { slug: 'entwurf', date: '2026-07-01', state: 'scheduled', place: null },
] as const;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  await inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'kreis');
    for (const { slug, date, state, place } of MEETINGS) {
      const id = await createMeeting(write, {
        ...{ networkId, slug, title: both(`Sitzung ${slug}`), date, state, place },
        ...{ number: null, kind: 'regular', hostMemberId: null },
      });
      if (slug !== 'entwurf') await publishMeeting(write, id);
    }
  });
});

const ask = (query = '', network = 'kreis') =>
  GET(new Request(`https://register.example/api/v1/networks/${network}/calendar.ics${query}`), {
    params: Promise.resolve({ network }),
  });
const askOne = (meeting: string, query = '') =>
  GET_ONE(new Request(`https://register.example/api/v1/networks/kreis/meetings/${meeting}/calendar.ics${query}`), {
    params: Promise.resolve({ network: 'kreis', meeting }),
  });

const read = async (response: Response) => {
  const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]);
  return {
    text: (name: string) => String(calendar.getFirstPropertyValue(name)),
    events: calendar.getAllSubcomponents('vevent').map((one) => {
      const event = new ICAL.Event(one);
      return {
        summary: event.summary,
        days: [event.startDate, event.endDate].map((day) => `${day.isDate ? '' : 'time '}${day.toString()}`),
        status: String(one.getFirstPropertyValue('status')),
        location: event.location,
      };
    }),
  };
};

it('a network is a calendar of the meetings whose days are known, the cancelled ones as such', async () => {
  const response = await ask();
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const { text, events } = await read(response);
  expect(events).toEqual([
    {
      summary: 'kreis: Sitzung eins',
      days: ['2026-03-05', '2026-03-06'],
      status: 'CONFIRMED',
      location: 'Köln; Rathaus, Saal 2',
    },
    {
      summary: 'kreis: Sitzung zwei',
      days: ['2026-05-04', '2026-05-06'],
      status: 'CONFIRMED',
      location: null,
    },
    {
      summary: 'Abgesagt – kreis: Sitzung drei',
      days: ['2026-06-09', '2026-06-10'],
      status: 'CANCELLED',
      location: null,
    },
  ]);
  expect(text('x-wr-caldesc')).toContain('3 Sitzungen stehen');
  expect(text('x-wr-caldesc')).toContain('2 weitere haben keinen genauen Tag');
});

it('keeps the name of an event, and raises its number with each change', async () => {
  const lines = async () =>
    (await (await askOne('eins')).text()).split('\r\n').filter((one) => /^(UID|SEQUENCE|DTSTART)/.test(one));
  const before = await lines();
  const { id, version } = await database().meeting.findFirstOrThrow({ where: { slug: 'eins' } });
  await inRegister((write) =>
    updateMeeting(write, {
      ...{ id, version, slug: 'eins', title: both('Sitzung eins'), date: '2026-03-06', reason: 'moved' },
      ...{ number: null, kind: 'regular', state: 'held', place: null, hostMemberId: null },
    }),
  );
  const after = await lines();
  expect(after[0]).toBe(before[0]);
  const numbers = [before, after].map((one) => Number(one[1]?.replace('SEQUENCE:', '')));
  expect((numbers[1] ?? 0) - (numbers[0] ?? 0)).toBe(1);
  expect(after[2]).toBe('DTSTART;VALUE=DATE:20260306');
});

it('one meeting is a file of its own, in either language; what has no day or is not public is none', async () => {
  const { events } = await read(await askOne('drei', '?language=en'));
  expect(events).toMatchObject([{ summary: 'Cancelled – kreis: Sitzung drei (en)' }]);
  for (const slug of ['vier', 'fuenf', 'entwurf', 'gibt-es-nicht', 'GROSS'])
    expect((await askOne(slug)).status, slug).toBe(404);
});

it('there is none of a network that nobody may see, nor by an address with anything else in it', async () => {
  await inRegister((write) =>
    createNetwork(write, {
      ...{ slug: 'geheim', name: both('geheim'), description: both('geheim'), duty: 'voluntary' },
      ...{ coverage: null, coverageNote: null },
    }),
  );
  expect((await ask('', 'geheim')).status).toBe(404);
  expect((await ask('?language=fr')).status).toBe(404);
  expect((await ask('?stand=2020-01-01')).status).toBe(404);
  expect(await database().network.count()).toBe(2);
});
