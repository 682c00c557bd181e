/**
 * The telephone number of a phone, which only WeChat knows, once its owner has pressed the button that permits the
 * request.
 */
import * as z from 'zod/mini';
import type { Sealer } from '../seal';
import { callWechat } from './call';
import { wechatSettings } from './settings';

const answerSchema = z.object({ phone_info: z.object({ purePhoneNumber: z.string() }) });

/** WeChat's codes for a code that is wrong or was used before, or belongs to another mini-program. */
const usedUp = [40029, 40163, 41008];

/**
 * What WeChat says about a code: the number; `usedUp` where the code is wrong or was used before; `unavailable`
 * where WeChat said nothing about the code, because it was not reached, was busy or does not allow the request.
 */
export type PhoneNumber =
  { readonly kind: 'number'; readonly number: string } | { readonly kind: 'usedUp' | 'unavailable' };

/**
 * Asks WeChat for a telephone number.
 * @param code from `bindgetphonenumber`; it works once and for five minutes
 */
export async function phoneNumberOf(
  code: string,
  moment: { sealer: Sealer; now: string },
): Promise<PhoneNumber> {
  const settings = wechatSettings(process.env);
  if (settings === null) return { kind: 'unavailable' };
  const answer = await callWechat(settings, '/wxa/business/getuserphonenumber', { code }, moment);
  if (answer.kind === 'unknown') return { kind: 'unavailable' };
  if (usedUp.includes(answer.code)) return { kind: 'usedUp' };
  const read = answerSchema.safeParse(answer.data);
  return answer.code === 0 && read.success
    ? { kind: 'number', number: read.data.phone_info.purePhoneNumber }
    : { kind: 'unavailable' };
}
