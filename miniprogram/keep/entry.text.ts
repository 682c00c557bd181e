/**
 * Describes kept entries in words: a draft by what was said in it, an outgoing entry by how far it has been
 * sent.
 */
import { titleText } from '../../shared/need/need.text';
import { isNoMore } from '../cloud/failure.text';
import type { Draft, Medium, Outgoing } from './entries';

/** The longest excerpt of what was written, in characters. */
const longestLine = 16;

/** For example 1 段录音、2 张照片; empty where there are no media. */
export function mediaText(media: readonly Medium[]): string {
  const sounds = media.filter(({ kind }) => kind === 'sound').length;
  const photos = media.length - sounds;
  return [...(sounds > 0 ? [`${sounds} 段录音`] : []), ...(photos > 0 ? [`${photos} 张照片`] : [])].join(
    '、',
  );
}

/** What a draft is about: its category, else how it was begun. */
export function draftTitle({ category, way, danger }: Draft): string {
  if (category !== null) return titleText[category];
  return danger === 'yes' ? '有危险' : way === 'speak' ? '说的一件事' : '没填完的一件事';
}

/** The beginning of a text. */
export function excerpt(words: string): string {
  const letters = Array.from(words);
  return letters.length > longestLine ? `${letters.slice(0, longestLine).join('')}…` : words;
}

/** The beginning of a draft's words, and its media. */
export function draftDetail({ words, media }: Draft): string {
  return [excerpt(words), mediaText(media)].filter((part) => part !== '').join('；') || '还没有写';
}

/** What an outgoing entry is about. */
export function outgoingTitle({ command }: Outgoing): string {
  switch (command.name) {
    case 'request.submit':
      return titleText[command.input.category];
    case 'request.add':
      return '补充的话';
  }
}

/** How far an outgoing entry has been sent, and what happens next. */
export function outgoingDetail({ command, requestId, refused, media }: Outgoing): string {
  if (refused !== null && command.name === 'request.submit' && isNoMore(refused))
    return '现在不能替这个人提，话都还在';
  if (refused !== null) return '没能交上去，要改一下';
  if (requestId === null) return '未送出，有网了会自动再送';
  const left = media.filter(({ attached }) => !attached);
  if (left.some((medium) => medium.refused !== null)) return `已经交上去，${mediaText(left)}没传成`;
  return `已经交上去，${mediaText(left)}还在传`;
}
