/** Splits short Chinese words, such as those on a button, where a line may end: between words and after a mark. */
import { splitAtNames } from './names';

const segmenter =
  typeof Intl !== 'undefined' && 'Segmenter' in Intl
    ? new Intl.Segmenter('zh', { granularity: 'word' })
    : null;

const opening = /^[（“]$/;
const mark = /^[，。、；：？！）”…\s]+$/;

/** Words that a segmenter does not know. */
const own = /(微信|小程序|残联)/;

/** The words of a text; where this phone cannot tell words apart, the whole text. */
function segmentsOf(text: string): string[] {
  if (segmenter === null) return [text];
  return text
    .split(own)
    .flatMap((part) =>
      own.test(part) ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    );
}

/**
 * The pieces of a text between which a line may end. A mark stays with the word before it, an opening one with
 * the word after it, and a name is one word.
 */
export function lineEndsOf(text: string): string[] {
  const segments = splitAtNames(text).flatMap((part, index) => (index % 2 === 1 ? [part] : segmentsOf(part)));
  return segments
    .filter((segment) => segment !== '')
    .reduce<string[]>((pieces, segment) => {
      const last = pieces.at(-1);
      return last !== undefined && (mark.test(segment) || opening.test(last))
        ? [...pieces.slice(0, -1), last + segment]
        : [...pieces, segment];
    }, []);
}
