import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract';
import { weekText } from '../../../shared/supervision/supervision.text';
import { Button } from '../../ui/button/button';
import { Card } from '../../ui/card/card';
import { Chart } from '../../ui/chart/chart';
import type { FigurePart } from '../../ui/figures/figures';
import { Figures } from '../../ui/figures/figures';
import { goTo } from '../../ui/go';
import { useScale } from '../../ui/screen/scale';
import { listUrl } from '../../supervision/links';

/**
 * The weeks as bars, and as a table for who does not see bars. Where few letters fit in a line the table stands first,
 * since the letters of a drawing do not grow.
 */
export function OfWeeks({ figures }: { figures: Output<'supervision.figures'> }): ReactNode {
  const { chart, place, weeks } = figures;
  const { narrow } = useScale();
  const [asTable, setAsTable] = useState(narrow);
  const opens = (
    week: (typeof weeks)[number],
    figure: 'asked' | 'replied',
    said: string,
  ): readonly FigurePart[] => {
    const words = String(week[figure]);
    if (week[figure] === 0) return [{ words }];
    const onPress = (): void => void goTo(listUrl(place.code, figure, week));
    return [{ words, label: `${words}，${weekText(week)}${said}`, onPress }];
  };
  return (
    <Card title="每周提了多少，答了多少">
      {asTable ? (
        <Figures
          label="每周"
          nothing="没有提出的"
          columns={['周', '提出', '有回音']}
          rows={weeks.map((week) => ({
            id: week.from,
            title: weekText(week),
            cells: [opens(week, 'asked', '提出'), opens(week, 'replied', '有回音')],
          }))}
        />
      ) : (
        <Chart drawing={chart} words="每周提出和有回音的柱形图，数在表格里" full="提出" empty="有回音" />
      )}
      <Button look="quiet" onPress={() => setAsTable(!asTable)}>
        {asTable ? '看成图' : '看成表格'}
      </Button>
    </Card>
  );
}
