/** What a cadre reads about what the person was told. */
import { momentText } from '../../../shared/calendar/day.text';
import type { Output } from '../../../shared/contract';
import type { Reminding } from '../../../shared/request/request';

type Row = Output<'request.told'>['rows'][number];

/** What WeChat has done, where nobody has read it yet. */
const wechatText: Readonly<Record<Reminding, string>> = {
  none: '在小程序的消息里',
  soon: '微信马上提醒',
  accepted: '微信提醒过了',
  notPermitted: '本人没让微信提醒，在小程序的消息里',
  failed: '微信没发出去，在小程序的消息里',
  unknown: '微信发没发到不知道，在小程序的消息里',
};

/** What became of the text message, where nobody has read it yet. */
const textMessageText: Readonly<Record<Reminding, string>> = {
  none: '',
  soon: '再没人看，就发短信。',
  accepted: '短信也发了。',
  notPermitted: '这个号码收不到短信。',
  failed: '短信没发出去。',
  unknown: '短信发没发到不知道。',
};

/** When somebody was told, what became of it, and what comes next. */
export function toldText({ at, readAt, wechat, text, reachBy }: Row, now: string): string {
  const told = `${momentText(at, now)}告诉的。`;
  if (readAt !== null) return `${told}${momentText(readAt, now)}看过了。`;
  const next = reachBy === null ? '' : `到${momentText(reachBy, now)}还没人看，会放进待办。`;
  return `${told}还没看。${wechatText[wechat]}。${textMessageText[text]}${next}`;
}
