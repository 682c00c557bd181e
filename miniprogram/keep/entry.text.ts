/**
 * Describes kept entries in words: what each is about, and how far an outgoing entry has been sent.
 */
import { titleText } from '../../shared/need/need.text';
import { firstWords } from '../../shared/request/about/first-words';
import { isNoMore } from '../cloud/failure.text';
import type { Draft, Medium, Outgoing } from './entries';

/** For example 1 段录音、2 张照片; empty where there are no media. */
export function mediaText(media: readonly Medium[]): string {
  const sounds = media.filter(({ kind }) => kind === 'sound').length;
  const photos = media.length - sounds;
  return [...(sounds > 0 ? [`${sounds} 段录音`] : []), ...(photos > 0 ? [`${photos} 张照片`] : [])].join(
    '、',
  );
}

/** The topic of a draft: its category, else how it was begun. */
export function draftTopic({ category, way, danger }: Draft): string {
  if (category !== null) return titleText[category];
  return danger === 'yes' ? '有危险' : way === 'speak' ? '说的一件事' : '没填完的一件事';
}

/** What a draft is about: the person's own first words, else its topic. */
export function draftTitle(draft: Draft): string {
  return firstWords(draft.words) || draftTopic(draft);
}

/** A draft's topic where its title says the person's words, and its media. */
export function draftDetail(draft: Draft): string {
  const topic = firstWords(draft.words) === '' ? '' : draftTopic(draft);
  return [topic, mediaText(draft.media)].filter((part) => part !== '').join('；') || '还没有写';
}

/** What an outgoing entry is about: the person's own first words, else its topic. */
export function outgoingTitle(entry: Outgoing): string {
  return firstWords(entry.command.input.words) || outgoingTopic(entry);
}

/** The topic of an outgoing entry. */
export function outgoingTopic({ command }: Outgoing): string {
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
