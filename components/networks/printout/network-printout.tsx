import { useTranslations } from 'next-intl';
import { useFigureWords } from '@/components/figure/facts/figure-words';
import { besideMatrix, useMatrixPicture } from '@/components/figure/picture/matrix-picture';
import { PictureKey } from '@/components/figure/picture/framed-picture';
import { sliceMatrix } from '@/components/figure/picture/slices';
import { useRegisterFormat } from '@/components/format/register-format';
import { useMatrixFacts } from '@/components/networks/matrix/matrix-facts';
import { useMatrixPlan } from '@/components/networks/matrix/matrix-plan';
import { QrCode } from '@/components/ui/qr-code';
import { formatDay } from '@/lib/i18n/format-instant';
import type { MatrixView } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

interface NetworkPrintoutProps {
  record: NetworkRecord;
  /** Of the page in this view, which is where the code leads. */
  address: string;
  today: Date;
  view: MatrixView;
}

/** Paper is read from nearer than a screen. */
const SCALE = 0.8;
/** A4 across without its margins, and without what stands above and below the drawing, as it is drawn. */
const SHEET = { width: 1025 / SCALE, height: 650 / SCALE };
/** On the first sheet the finding and the key stand above it, too. */
const FIRST = 190;

/** A network's matrix on as many sheets as it needs, names and heads on each of them. */
export function NetworkPrintout({ record, address, today, view }: NetworkPrintoutProps) {
  const t = useTranslations('printout');
  const format = useRegisterFormat();
  const plan = useMatrixPlan(record, { ...view, axis: 'columns', size: 'meetings', member: null });
  const facts = useMatrixFacts()(record, plan);
  const draw = useMatrixPicture();
  const say = useFigureWords();
  const { series, layout } = plan;
  const beside = besideMatrix(series, layout, SHEET.width);
  const slices = sliceMatrix(layout, {
    width: SHEET.width - beside.width,
    height: SHEET.height - beside.height,
    firstHeight: SHEET.height - beside.height - FIRST,
  });
  const whole = draw('printed', series, layout, SHEET.width);
  const dateOf = (place: number): string => series.meetings[place]?.shortDateLabel ?? '';
  return (
    <article>
      {slices.map((slice, place) => {
        const picture = draw(`printed-${place}`, series, slice.layout, SHEET.width);
        const names = layout.rows.slice(slice.rows.first, slice.rows.last + 1).map(({ row }) => row.label);
        return (
          <section key={`${slice.rows.first} ${slice.columns.first}`} className="sheet" data-sheet={place + 1}>
            <p className="sheet-line">
              <span>
                <strong>{format.name(record.network.name)}</strong> ·{' '}
                {t('asOf', { date: formatDay(today, format.locale) })}
              </span>
              <span>{address}</span>
              <span>{t('sheet', { number: place + 1, count: slices.length })}</span>
            </p>
            {place === 0 ? (
              <>
                <div className="printout-code">
                  <QrCode text={address} label={t('code')} />
                </div>
                <h1>{facts.finding}</h1>
                <p>{say.caption(facts)}</p>
                <PictureKey entries={whole.key} width={SHEET.width * SCALE - 120} />
              </>
            ) : null}
            <svg
              viewBox={`0 0 ${picture.width} ${picture.height}`}
              width={picture.width * SCALE}
              height={picture.height * SCALE}
              className="sheet-drawing"
              role="group"
              aria-label={t('sheetLabel', {
                ...{ first: names[0] ?? '', last: names.at(-1) ?? '' },
                ...{ from: dateOf(slice.columns.first), to: dateOf(slice.columns.last) },
              })}
            >
              {picture.body}
            </svg>
          </section>
        );
      })}
      <section className="sheet-end">
        <p>
          {say.sourceLine(facts)} {say.stateLine(today)} {t('rest', { address })}
        </p>
      </section>
    </article>
  );
}
