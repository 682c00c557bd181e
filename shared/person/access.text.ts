/** The words for access needs. */
import type { Channel } from '../need/need';
import { partOfDayText } from '../need/need.text';
import type { AccessNeed, AccessNeeds, Closing, Way } from './access';

/**
 * The words with which a need is chosen, the same for the person and for a cadre who asks them, and a short
 * form for the desk.
 */
export const accessText: Readonly<
  Record<AccessNeed, { readonly words: string; readonly detail: string; readonly short: string }>
> = {
  screenReader: { words: '用读屏软件', detail: '页面不自己出声', short: '读屏' },
  largeText: { words: '字要大', detail: '手机上自己选过大小的，照选的来', short: '大字' },
  textOnly: { words: '只收文字，不接电话', detail: '干部发短信，或者上门', short: '只文字' },
  voice: { words: '说话比写字方便', detail: '“开口说”放在最前面', short: '语音' },
  sign: { words: '用手语', detail: '上门的人会先找好会手语的人', short: '手语' },
  signVideo: { words: '视频手语', detail: '会手语的人在视频里帮着说', short: '视频手语' },
  relay: { words: '打给家里人，由家里人转告', detail: '干部打电话先找家里人', short: '家属转达' },
  easyWords: { words: '话要短、要简单', detail: '页面上的说明换成短的', short: '简单话' },
};

/** The needs and the best time in short: 读屏 · 只文字 · 上午方便. Empty where nothing was stated. */
export function accessWords({ needs, when }: AccessNeeds): string {
  return [
    ...needs.map((need) => accessText[need].short),
    ...(when === null ? [] : [when === 'any' ? partOfDayText.any : `${partOfDayText[when]}方便`]),
  ].join(' · ');
}

const openText: Readonly<Record<Channel, string>> = {
  phone: '打电话',
  text: '发短信',
  visit: '上门',
  video: '用视频手语',
};

/**
 * Why a channel is closed and which are open instead: 只收文字：请发短信或上门. Empty where 只文字 closes no channel.
 */
export function closedWords(ways: readonly Way[]): string {
  const open = ways.filter(({ closed }) => closed === null).map(({ channel }) => openText[channel]);
  const or = [open.slice(0, -1).join('、'), ...open.slice(-1)].join('或');
  return ways.some(({ closed }) => closed === 'textOnly') ? `只收文字：请${or}。` : '';
}

/** What somebody who chooses how to be reached is told of the channels that are not there. */
export const closingText: Readonly<Record<Closing, string>> = {
  textOnly: '说过只收文字，就不打电话。',
  notOffered: '这里还没有视频手语。',
};
