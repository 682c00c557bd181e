import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Picture } from '../native/text';
import { drawingOf } from './drawing';

/**
 * A QR code for another phone's camera; `words` say what it is: 口令的二维码. It never stands alone: what is in it
 * is written beside it. Its size does not grow with the letters, since a camera comes as near as it needs.
 */
export function Qr({ text, words }: { text: string; words: string }): ReactNode {
  // The image of WeChat takes a drawing in its address alone, and no bare `<` or `#` there.
  const source = useMemo(() => `data:image/svg+xml,${encodeURIComponent(drawingOf(text))}`, [text]);
  return <Picture className="qr" source={source} words={words} />;
}
