import { useTranslations } from 'next-intl';
import type { MeetingYears } from '@/lib/participation/account/rules-years';
import { accountTotal, commonAccountVoice, perPart, sumAccounts } from '@/lib/participation/account/rules-parts';
import { findOfMemberYears, findOfNetworkYears } from '@/lib/participation/headlines/rules-years';
import { Still } from '@/components/ui/still/still';
import { AccountParts, AccountSentence } from '../account/account-parts';
import { useAccountWords, type AccountUnit } from '../account/account-words';
import { listStacked } from '../account/stack';
import { RecordKey } from '../account/record-key';
import { FigureHeadline, headlineId } from '../headline/figure-headline';
import { useMemberFindings, useNetworkFindings } from '../headline/headline-words';
import type { FigureVoice } from '@/lib/sources/rules-voice';
import { MeetingsPerYearPlot } from './plot';
import { StillColumns } from './still-columns';
import { MeetingsPerYearTable } from './table';
import { toPlotted } from './plotted';
import type { YearWords } from './types';

interface MeetingsPerYearProps extends MeetingYears {
  /** Unique on the page; the chart's patterns are named after it. */
  id: string;
  /** Whose meetings: the network's or the member's name. */
  name: string;
  /** Of one member a cell is a meeting. */
  unit: AccountUnit;
}

/** The account by year: caption, key, columns and table from the server; columns that answer to a pointer are drawn in the browser when seen. */
export function MeetingsPerYear({ id, name, unit, years, undated }: MeetingsPerYearProps) {
  const t = useTranslations('charts.years');
  const { name: partName } = useAccountWords();
  const voice = commonAccountVoice([...years.map(({ account }) => account), undated.account]);
  const parts = listStacked(years.map(({ account }) => account));
  const words: YearWords = {
    parts: perPart((part) => partName(part, voice)),
    missing: { noMeeting: t('noMeeting'), noMeetingKnown: t('noMeetingKnown'), notCovered: t('notCovered') },
    chart: t('chartLabel', { name }),
    failed: t('failed'),
  };
  return (
    <figure className="tl mpy" id={id} aria-labelledby={headlineId(id)}>
      <figcaption className="tl-caption">
        <FigureHeadline figure={id}>
          <Finding {...{ name, unit, years, voice }} />
        </FigureHeadline>
        <Sentences name={name} unit={unit} years={years} undated={undated} />
      </figcaption>
      {years.length > 0 && (
        <>
          <RecordKey accounts={years.map(({ account }) => account)} figure={id} />
          <MeetingsPerYearPlot figure={id} rows={years.map(toPlotted)} parts={parts} words={words}>
            <Still>
              <StillColumns figure={id} rows={years} parts={parts} />
            </Still>
          </MeetingsPerYearPlot>
          <Still>
            <MeetingsPerYearTable name={name} rows={years} words={words} />
          </Still>
        </>
      )}
    </figure>
  );
}

/** What the years show: of a member in how many it came, of a network which had most empty places. */
function Finding({ name, unit, years, voice }: Omit<MeetingsPerYearProps, 'id' | 'undated'> & { voice: FigureVoice }) {
  const ofMember = useMemberFindings();
  const ofNetwork = useNetworkFindings();
  if (unit === 'meetings') return ofMember.ofYears(findOfMemberYears(years), { name, voice });
  const finding = findOfNetworkYears(years);
  if (finding.kind === 'emptiest') return ofNetwork.emptiest(finding.year, finding.empty, finding.places, voice);
  const met = years.filter(({ meetings }) => meetings > 0);
  const meetings = met.reduce((sum, year) => sum + year.meetings, 0);
  return ofNetwork.ofNetwork(finding, { voice, names: [], fallback: ofNetwork.sizeOfYears(meetings, met.length) });
}

function Sentences({ name, unit, years, undated }: Omit<MeetingsPerYearProps, 'id'>) {
  const t = useTranslations('charts.years');
  const met = years.filter(({ meetings }) => meetings > 0);
  const [first, last] = [met[0]?.year, met.at(-1)?.year];
  const period =
    first === undefined || last === undefined ? 'none' : first === last ? String(first) : `${first}–${last}`;
  const total = sumAccounts(years.flatMap(({ account }) => account ?? []));
  // Of one that never had a seat only what a source says counts, and so fewer meetings than there were.
  const isPart = unit === 'meetings' && accountTotal(total) < met.reduce((sum, { meetings }) => sum + meetings, 0);
  return (
    <>
      {t(isPart ? 'captionPart' : 'caption', { name, years: met.length, period })}{' '}
      <AccountSentence account={total} unit={unit} />.
      {undated.meetings > 0 && (
        <>
          {' '}
          {t.rich('undated', {
            count: undated.meetings,
            parts: () => <AccountParts account={undated.account} unit={unit} />,
          })}
        </>
      )}
    </>
  );
}
