/**
 * What only WeChat knows: the telephone number of a phone, once its owner has pressed the button that permits
 * the request.
 */
import tcb from '@cloudbase/node-sdk';
import * as z from 'zod/mini';

const app = tcb.init({ env: process.env.TCB_ENV ?? tcb.SYMBOL_CURRENT_ENV, keepalive: true });
const told = z.object({ result: z.object({ phoneInfo: z.object({ purePhoneNumber: z.string() }) }) });

/**
 * Asks WeChat for a telephone number.
 * @param code from `bindgetphonenumber`; it works once and for five minutes
 * @returns the number, or null when WeChat does not know the code
 */
export async function phoneOf(code: string): Promise<string | null> {
  const answer = told.safeParse(
    await app.callWxOpenApi({ apiName: 'phonenumber.getPhoneNumber', requestData: { code } }),
  );
  return answer.success ? answer.data.result.phoneInfo.purePhoneNumber : null;
}
