/** Sends one message through WeChat (订阅消息). */
import type { Sealer } from '../seal';
import { callWechat } from './call';
import type { WechatSettings } from './settings';

/** A message to one account. */
export interface SubscribeMessage {
  readonly account: string;
  readonly templateId: string;
  /** The page that a tap opens, without a slash at the beginning. */
  readonly page: string;
  /** The fields, by their names in the template. */
  readonly fields: Readonly<Record<string, string>>;
  /** Which release of the mini-program it opens. */
  readonly release: 'developer' | 'trial' | 'formal';
}

/**
 * What became of a message.
 * - accepted: WeChat has taken it. Whether anybody reads it is not known.
 * - notPermitted: the account permits none (43101).
 * - busy: WeChat could not take it now; it was not sent and can be tried again.
 * - refused: WeChat does not take it, and would not next time; `code` says why. That is a fault of ours.
 * - unknown: the call broke off, so it may or may not have been sent. It is never sent again.
 */
export type SendResult =
  | { readonly kind: 'accepted' | 'notPermitted' | 'busy' | 'unknown' }
  | { readonly kind: 'refused'; readonly code: number };

/** 43101 used up or refused, 43107 the account was stopped, 43108 too many at once: none of these was sent. */
const notPermitted = [43101, 43107];
/** −1 the system is busy, 45009 the day's calls are used up, 45011 too often, 43108 too many at once. */
const busy = [-1, 45009, 45011, 43108];

/** Sends a message once. */
export async function sendMessage(
  settings: WechatSettings,
  { account, templateId, page, fields, release }: SubscribeMessage,
  moment: { sealer: Sealer; now: string },
): Promise<SendResult> {
  const answer = await callWechat(
    settings,
    '/cgi-bin/message/subscribe/send',
    {
      touser: account,
      template_id: templateId,
      page,
      data: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
      miniprogram_state: release,
      lang: 'zh_CN',
    },
    moment,
  );
  if (answer.kind === 'unknown') return answer;
  if (answer.code === 0) return { kind: 'accepted' };
  if (notPermitted.includes(answer.code)) return { kind: 'notPermitted' };
  if (busy.includes(answer.code)) return { kind: 'busy' };
  return { kind: 'refused', code: answer.code };
}
