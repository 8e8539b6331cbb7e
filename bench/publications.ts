import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import { compose } from '@/lib/composition';
import {
  networkTags,
  memberTags,
  meetingTags,
  sourceTags,
  NETWORKS_LIST_TAG,
  GAPS_LIST_TAG,
} from '@/lib/core/cache-tags';
import { closeDatabase } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { writeRegister } from '@/lib/db/register-write';
import { createSource } from '@/lib/sources/mutations';
import { build } from '@/scripts/launch/build';
import { withClient } from '@/scripts/postgres/probe';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { freeAddress, serveBeside } from '@/scripts/tests/serve-beside';
import { webVariables } from '@/scripts/tests/variables';
import { REPOSITORY } from '@/test/data';
import { cloneDatabase, createTemplate } from '@/test/databases';
import { runPaired } from './paired-runs';
import { generateRegister } from './registers/generate';
import { chooseExample } from './registers/pages';
import { registerShape } from './registers/shape';

/*
 * What a publication costs the next reader: the first request of a page that shows it, over the same page of the same server
 * when it is merely not kept; and which pages it leaves alone. A second server of the same build hears of it as the first does.
 */
const CELLS = Number(process.argv[3] ?? 100_000);
/** The middle one of so many pairs; fewer where the machine has much else to do: `npm run bench -- publications 20000 5`. */
const ROUNDS = Number(process.argv[4] ?? 15);
/** Within which a server hears on any machine; it usually takes a millisecond. */
const HEARD_MS = 200;

const server = await startThrowAwayServer();
const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-bench-'));
const { signal } = new AbortController();

/** One network with a seat, a meeting and a document that a publication is about, and pages of another that it is not about. */
async function choosePages() {
  const { networks } = registerShape(CELLS);
  return readSnapshot(async (reader) => {
    const { network, meeting, source, member } = await chooseExample(reader, networks);
    const { id: meetingId } = await reader.meeting.findFirstOrThrow({
      where: { slug: meeting.slug, network: { slug: network } },
    });
    const { id: memberId } = await reader.member.findUniqueOrThrow({ where: { slug: member.slug } });
    const far = await reader.network.findUniqueOrThrow({
      where: { slug: 'kreis-1' },
      select: {
        slug: true,
        meetings: { where: { publishedAt: { not: null } }, select: { slug: true }, take: 1 },
        participation: {
          where: { member: { participation: { none: { network: { slug: network } } } } },
          select: { member: { select: { slug: true } } },
          take: 1,
        },
      },
    });
    const last = await reader.meeting.findFirstOrThrow({
      where: { network: { slug: network }, publishedAt: { not: null } },
      orderBy: { id: 'desc' },
      select: { slug: true },
    });
    const other = far.participation[0]?.member.slug;
    const otherMeeting = far.meetings[0]?.slug;
    if (!other || !otherMeeting) throw new Error('The generated register has no other network.');
    return {
      ids: { meetingId, memberId },
      touched: [
        { page: 'network', address: `/netzwerke/${network}`, tags: networkTags(network) },
        { page: 'member', address: `/mitglieder/${member.slug}`, tags: memberTags(member.slug) },
        {
          page: 'meeting',
          address: `/netzwerke/${network}/sitzungen/${meeting.slug}`,
          tags: meetingTags(network, meeting.slug),
        },
        { page: 'source', address: `/quellen/${source}`, tags: sourceTags(source) },
        { page: 'start page', address: '/', tags: [NETWORKS_LIST_TAG, GAPS_LIST_TAG, ...networkTags(network)] },
        { page: 'networks', address: '/netzwerke', tags: [NETWORKS_LIST_TAG, ...networkTags(network)] },
        { page: 'gaps', address: '/luecken', tags: [GAPS_LIST_TAG] },
      ],
      untouched: [
        { page: 'another network', address: `/netzwerke/${far.slug}` },
        { page: 'a meeting of another network', address: `/netzwerke/${far.slug}/sitzungen/${otherMeeting}` },
        { page: 'another meeting of the same network', address: `/netzwerke/${network}/sitzungen/${last.slug}` },
        { page: 'a member of another network', address: `/mitglieder/${other}` },
        { page: 'members', address: '/mitglieder' },
        { page: 'method', address: '/methode' },
      ],
    };
  });
}

/** A publication by this process, beside the servers, as a command makes it: one more document says something of a cell. */
let publications = 0;
async function publish({ meetingId, memberId }: Awaited<ReturnType<typeof choosePages>>['ids']): Promise<void> {
  await writeRegister({ userId: null, name: 'benchmark' }, async (write) => {
    publications += 1;
    const text = `Bench ${publications}`;
    const own = await createSource(write, {
      slug: `bench-${publications}`,
      kind: 'press_release',
      title: text,
      publisher: text,
      language: 'de',
      date: '2020-01-01',
      address: null,
      accessed: '2020-01-02',
      note: null,
      issuedByMemberId: null,
    });
    const ids = await recordAttendance(write, {
      meetingId,
      attendances: [{ memberId, sourceId: own, status: 'present' }],
    });
    await publishAttendance(write, ids);
  });
}

try {
  const template = await createTemplate(REPOSITORY, server.url);
  const { ownerUrl, appUrl } = await cloneDatabase(template, 'bench');
  Object.assign(process.env, { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl });
  compose();
  await generateRegister(CELLS);
  await withClient(ownerUrl, (client) => client.query('VACUUM ANALYZE'));
  await build(REPOSITORY, { signal });
  const instances: Awaited<ReturnType<typeof serveBeside>>[] = [];
  for (const name of ['first', 'second']) {
    const at = await freeAddress();
    instances.push(
      await serveBeside({ root: REPOSITORY, env: webVariables(path.join(folder, name), appUrl, at.port), signal }, at),
    );
  }
  const [first, second] = instances;
  if (!first || !second) throw new Error('Nothing is served.');
  const { ids, touched, untouched } = await choosePages();

  /** Whether a page was kept. */
  const visit = async (served: typeof first, address: string): Promise<boolean> => {
    const answer = await fetch(`${served.address}${address}`);
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
    await answer.text();
    return answer.headers.get('x-nextjs-cache') === 'HIT';
  };
  const warm = async (): Promise<void> => {
    for (const served of instances) for (const { address } of [...touched, ...untouched]) await visit(served, address);
  };
  /** Has both servers forget pages without any write. */
  const forget = (tags: readonly string[]) =>
    withClient(ownerUrl, (client) => client.query(`SELECT pg_notify('register_changes', $1)`, [tags.join(' ')]));
  let keptInstead = 0;
  const visitAnew = async (address: string): Promise<void> => {
    if (await visit(first, address)) keptInstead += 1;
  };

  console.log(
    `${CELLS} cells; a page not kept, and the first request after a publication; ${ROUNDS} pairs (to reach: 1.2)`,
  );
  for (const { page, address, tags } of touched) {
    keptInstead = 0;
    const { firstMedian, secondMedian, ratio } = await runPaired(
      () => visitAnew(address),
      () => visitAnew(address),
      ROUNDS,
      [
        async () => {
          await warm();
          await forget(tags);
          await delay(HEARD_MS);
        },
        async () => {
          await warm();
          await publish(ids);
          await delay(HEARD_MS);
        },
      ],
    );
    // Beside the two visits that warm up, which are not measured.
    if (keptInstead > 2) throw new Error(`${address} was kept and should not have been.`);
    console.log(`${page}: ${firstMedian.toFixed(1)} and ${secondMedian.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`);
  }

  await warm();
  await publish(ids);
  await delay(HEARD_MS);
  for (const [place, served] of instances.entries()) {
    const rendered: string[] = [];
    for (const { page, address } of untouched) if (!(await visit(served, address))) rendered.push(page);
    const kept: string[] = [];
    for (const { page, address } of touched) if (await visit(served, address)) kept.push(page);
    console.log(
      `server ${place + 1}: of ${untouched.length} pages without the publication ${rendered.length} were rendered` +
        `${rendered.length > 0 ? ` (${rendered.join(', ')})` : ''}; of ${touched.length} with it ${kept.length} were stale`,
    );
  }
  await Promise.all(instances.map(({ stop }) => stop()));
} finally {
  await closeDatabase();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
