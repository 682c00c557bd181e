/** One text message, and what became of it. */
import type { TextMessage } from './message';
import type { TextSettings } from './settings';

/**
 * What became of a text message.
 * - accepted: the operator has taken it. Whether it arrives is not known.
 * - noNumber: the number gets none: it does not exist, or its owner has refused such messages.
 * - busy: it was not sent now and can be tried again.
 * - refused: the operator does not take it, and would not next time; `code` says why. That is a fault of ours.
 * - unknown: the call broke off, so it may or may not have been sent. It is never sent again.
 */
export type TextResult =
  | { readonly kind: 'accepted' | 'noNumber' | 'busy' | 'unknown' }
  | { readonly kind: 'refused'; readonly code: string };

/** The operator's codes for a number that is none, or whose owner has refused. Source: Tencent Cloud, SendSms. */
const noNumber = [
  'InvalidParameterValue.IncorrectPhoneNumber',
  'FailedOperation.PhoneNumberInBlacklist',
  'UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber',
];

/** What the codes begin with that say: not now. */
const busy = ['LimitExceeded', 'RequestLimitExceeded', 'InternalError'];

/** Sends a text message once. */
export async function sendText(settings: TextSettings, message: TextMessage): Promise<TextResult> {
  const { sendSms } = await import('./operator.beside');
  const code = await sendSms(settings, message);
  if (code === null) return { kind: 'unknown' };
  if (code === 'Ok') return { kind: 'accepted' };
  if (noNumber.includes(code)) return { kind: 'noNumber' };
  if (busy.some((beginning) => code === beginning || code.startsWith(`${beginning}.`)))
    return { kind: 'busy' };
  return { kind: 'refused', code };
}
