import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Box } from '../native/structure';
import { Picture, Words } from '../native/text';

export interface ChartProps {
  /** An SVG. */
  drawing: string;
  /** What the drawing shows, for who does not see it; the numbers themselves stand in a table. */
  words: string;
  /** What the full and the empty bars are. */
  full: string;
  empty: string;
}

/** A drawing of bars, with the meaning of its bars below it. It is as wide as its place, whatever the letters. */
export function Chart({ drawing, words, full, empty }: ChartProps): ReactNode {
  // WeChat's image takes a drawing only as a URL, in which `<` and `#` must be escaped.
  const source = useMemo(() => `data:image/svg+xml,${encodeURIComponent(drawing)}`, [drawing]);
  return (
    <Box>
      <Picture className="chart" source={source} words={words} />
      <Box className="chart-bars" decorative>
        <Words className="chart-bar chart-bar--full" />
        <Words className="chart-word">{full}</Words>
        <Words className="chart-bar" />
        <Words className="chart-word">{empty}</Words>
      </Box>
    </Box>
  );
}
