/**
 * Draws the weeks of a region as bars, in the same picture for WeChat and the browser. It stands beside the `api`
 * function, because few calls need it and the library is as large as the function.
 */
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Output } from '../../shared/contract';
import { shortWeekText, weekText } from '../../shared/supervision/supervision.text';

use([BarChart, GridComponent, SVGRenderer]);

const WIDTH = 560;
const HEIGHT = 240;
/** Of more weeks than this, the days are written shorter and smaller. */
const MANY = 6;
/** The colours of the page (miniprogram/ui/tokens.css). */
const colours = { brand: '#0a5648', card: '#ffffff', ink: '#1b2527', line: '#d9d3c7' };

/** @returns an SVG: for each week a full bar of what was asked and an empty one of what has a reply */
export function weeksChart(weeks: Output<'supervision.figures'>['weeks']): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const many = weeks.length > MANY;
  const fontSize = many ? 12 : 15;
  const label = { show: true, position: 'top', color: colours.ink, fontSize } as const;
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'sans-serif' },
    grid: { left: 4, right: 4, top: 28, bottom: 30 },
    xAxis: {
      type: 'category',
      data: weeks.map(many ? shortWeekText : weekText),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.ink, fontSize, interval: 0 },
    },
    yAxis: { type: 'value', show: false, min: 0 },
    series: [
      {
        type: 'bar',
        data: weeks.map(({ asked }) => asked),
        itemStyle: { color: colours.brand, borderColor: colours.brand, borderWidth: 2 },
        barGap: '15%',
        barCategoryGap: '35%',
        label,
      },
      {
        type: 'bar',
        data: weeks.map(({ replied }) => replied),
        itemStyle: { color: colours.card, borderColor: colours.brand, borderWidth: 2 },
        label,
      },
    ],
  });
  const drawing = chart.renderToSVGString();
  chart.dispose();
  return drawing;
}
