import { useTranslations } from 'next-intl';

import { useRegisterFormat } from '@/components/format/register-format';
import { commonAccountVoice } from '@/lib/participation/account/rules-parts';
import { MINIMUM_KNOWN_FOR_RATE, rateFrom } from '@/lib/participation/account/rules-rate';
import { FEWEST_IN_BAND, networkBand } from '@/lib/participation/compare/rules';
import { COMPLETENESS_THRESHOLD } from '@/lib/participation/gaps/rules-ranking';
import type { Quartiles } from '@/lib/participation/compare/types';
import type { MemberInNetwork, NetworkRecord } from '@/lib/participation/pages/types';

interface ComparedBandProps {
  record: NetworkRecord;
  entries: readonly MemberInNetwork[];
}

const percent = (share: number): string => `${100 * share}%`;

/** Each member's share on one scale, before the middle half of the network. */
export function ComparedBand({ record, entries }: ComparedBandProps) {
  const t = useTranslations('compare.band');
  const format = useRegisterFormat();
  const limits = { completenessAtLeast: COMPLETENESS_THRESHOLD, knownAtLeast: MINIMUM_KNOWN_FOR_RATE };
  const rows = record.members.map(({ row }) => row);
  const { quartiles, counted, members } = networkBand(rows, limits);
  const voice = commonAccountVoice(rows.map(({ account }) => account));
  const basis = { counted, members, threshold: format.percent(COMPLETENESS_THRESHOLD) };
  return (
    <figure className="band">
      <figcaption className="max-w-measure text-sm">
        {quartiles
          ? t('sentence', {
              ...basis,
              voice,
              median: format.percent(quartiles.median),
              lower: format.percent(quartiles.lower),
              upper: format.percent(quartiles.upper),
            })
          : t('tooFew', { ...basis, minimum: FEWEST_IN_BAND })}{' '}
        <span className="text-muted">{t('key')}</span>
      </figcaption>
      <ul className="band-rows">
        {entries.map((entry) => (
          <BandRow key={entry.member.id} entry={entry} quartiles={quartiles} />
        ))}
      </ul>
      <p className="band-axis" aria-hidden="true">
        <span>{format.percent(0)}</span>
        <span>{t('axis', { voice })}</span>
        <span>{format.percent(1)}</span>
      </p>
    </figure>
  );
}

function BandRow({ entry: { member, row }, quartiles }: { entry: MemberInNetwork; quartiles: Quartiles | null }) {
  const t = useTranslations('compare');
  const format = useRegisterFormat();
  const { attended, known, rate, lowerBound, upperBound } = rateFrom(row.account);
  const share = known < MINIMUM_KNOWN_FOR_RATE || row.account.guestsWithSeat > 0 ? null : rate;
  return (
    <li>
      <span className="band-name">{format.name(member.name)}</span>
      <svg aria-hidden="true">
        {quartiles ? (
          <>
            <rect
              className="band-middle"
              x={percent(quartiles.lower)}
              width={percent(quartiles.upper - quartiles.lower)}
              height="100%"
            />
            <line
              className="band-median"
              x1={percent(quartiles.median)}
              x2={percent(quartiles.median)}
              y1="0"
              y2="100%"
            />
          </>
        ) : null}
        <line className="band-base" x1="0" x2="100%" y1="50%" y2="50%" />
        {lowerBound !== null && upperBound !== null ? (
          <line className="band-bounds" x1={percent(lowerBound)} x2={percent(upperBound)} y1="50%" y2="50%" />
        ) : null}
        {share === null ? null : <circle cx={percent(share)} cy="50%" r="5" />}
      </svg>
      <span className="band-value">
        {share === null
          ? t('numbers.noShare', { minimum: MINIMUM_KNOWN_FOR_RATE })
          : t('band.share', { share: format.percent(share), attended, known })}
      </span>
    </li>
  );
}
