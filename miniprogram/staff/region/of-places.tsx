import type { ReactNode } from 'react';
import { isEnoughRatings } from '../../../shared/supervision/supervision';
import type { Counted, Figure, Span } from '../../../shared/supervision/supervision';
import type { Figures as FiguresView } from '../../../shared/supervision/supervision.contract';
import { belowText } from '../../../shared/supervision/supervision.text';
import { Card } from '../../ui/card/card';
import type { FigurePart, FiguresRow } from '../../ui/figures/figures';
import { Figures } from '../../ui/figures/figures';
import { goTo } from '../../ui/go';
import { Soft } from '../../ui/text/text';
import { listUrl, placeUrl } from '../../supervision/links';

interface Place {
  readonly code: string;
  readonly name: string;
  readonly counted: Counted;
}

/** The cells of one place, in the order of the columns. */
function cellsOf({ code, name, counted }: Place, span: Span): readonly (readonly FigurePart[])[] {
  const { asked, inTime, late, rated, solved, owed, cannot, elsewhere, vacant } = counted;
  const opens = (figure: Figure, words: string, said: string, tone?: FigurePart['tone']): FigurePart => ({
    words,
    label: `${words}，${name}${said}`,
    onPress: () => void goTo(listUrl(code, figure, span)),
    tone,
  });
  const number = (figure: Figure, value: number, said: string): FigurePart =>
    value === 0 ? { words: '0' } : opens(figure, String(value), said);
  const promised = inTime + late;
  return [
    [number('asked', asked, '提出')],
    promised === 0
      ? [{ words: '—' }]
      : [
          number('inTime', inTime, '按时有回音'),
          { words: '/' },
          number('promised', promised, '到了回音日子'),
          ...(late === 0 ? [] : [opens('late', `${late} 件晚了`, '没按时有回音', 'late')]),
        ],
    isEnoughRatings(rated)
      ? [number('solved', solved, '说解决了'), { words: '/' }, number('rated', rated, '评价过')]
      : [{ words: '—' }, ...(rated === 0 ? [] : [opens('rated', `${rated} 人评`, '评价过')])],
    [number('owed', owed, '该享没享')],
    [
      ...(cannot === 0 ? [] : [opens('cannot', `暂时做不到 ${cannot} 件`, '')]),
      ...(elsewhere === 0 ? [] : [opens('elsewhere', `归别的部门 ${elsewhere} 件`, '')]),
      ...(vacant === 0 ? [] : [opens('vacant', `空岗 ${vacant} 个，去补`, '')]),
    ],
  ];
}

/** The places below side by side, in the order of their codes and never sorted by a figure; the place itself is last. */
export function OfPlaces({ figures }: { figures: FiguresView }): ReactNode {
  const { place, places, total } = figures;
  const below = place.level === 'village' ? '村（社区）' : belowText[place.level];
  const rows: FiguresRow[] = [
    ...places.map((one) => ({
      id: one.code,
      title: one.name,
      onPress: () => void goTo(placeUrl(one.code)),
      cells: cellsOf(one, figures),
    })),
    {
      id: place.code,
      title: places.length === 0 ? place.name : '合计',
      cells: cellsOf({ ...place, counted: total }, figures),
    },
  ];
  return (
    <Card title={places.length === 0 ? '该得的得到了没有' : '各地，该得的得到了没有'}>
      <Figures
        label="各地"
        nothing="这段时间没有提出的，也没有别的要看"
        columns={[below, '提出', '按时回音', '说解决了', '该享没享', '卡在哪里']}
        rows={rows}
      />
      <Soft>每个数都能点开，看到的就是它数的那几件。这张表只用来帮忙，不用来排名。</Soft>
    </Card>
  );
}
