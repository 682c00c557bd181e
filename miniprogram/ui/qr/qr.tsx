import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Picture } from '../native/text';
import { drawingOf } from './drawing';

/**
 * A QR code for another phone's camera; `words` say what it is: 口令的二维码. It never stands alone: its
 * content is written beside it. Its size does not grow with the letters, since a camera can be held as near
 * as it needs.
 */
export function Qr({ text, words }: { text: string; words: string }): ReactNode {
  // WeChat's image takes a drawing only as a URL, in which `<` and `#` must be escaped.
  const source = useMemo(() => `data:image/svg+xml,${encodeURIComponent(drawingOf(text))}`, [text]);
  return <Picture className="qr" source={source} words={words} />;
}
