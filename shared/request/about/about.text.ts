/** What a request is about, as the title of its row. */
import { titleText } from '../../need/need.text';
import { lengthText } from '../../media.text';
import type { RowAbout } from './about.contract';

/** The person's own first words; 一段话，4 秒 for a recording; else the category. */
export function aboutText(about: RowAbout): string {
  if ('words' in about) return about.words;
  return 'seconds' in about ? `一段话，${lengthText(about.seconds)}` : titleText[about.category];
}
