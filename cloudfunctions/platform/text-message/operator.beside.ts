/** Sends a text message through Tencent Cloud (短信 SMS, SendSms). */
import { v20210111 } from 'tencentcloud-sdk-nodejs-sms/tencentcloud/services/sms/v20210111';
import * as z from 'zod/mini';
import type { TextMessage } from './message';
import type { TextSettings } from './settings';

const SECONDS = 5;

/** Every refusal of the operator has a code; an error of the network has none. */
const refusalSchema = z.object({ code: z.string().check(z.minLength(1)) });

/**
 * Sends one message.
 * @returns the operator's code, `Ok` for a message that it has taken; null where nobody knows what became of the call
 */
export async function sendSms(
  { secretId, secretKey, appId, sign, address }: TextSettings,
  { phone, template, blanks }: TextMessage,
): Promise<string | null> {
  const at = address === undefined ? null : new URL(address);
  const client = new v20210111.Client({
    credential: { secretId, secretKey },
    region: 'ap-guangzhou',
    profile: {
      httpProfile: {
        reqTimeout: SECONDS,
        ...(at === null ? {} : { endpoint: at.host, protocol: `${at.protocol}//` }),
      },
    },
  });
  try {
    const { SendStatusSet: [status] = [] } = await client.SendSms({
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: appId,
      SignName: sign,
      TemplateId: template,
      TemplateParamSet: [...blanks],
    });
    return status?.Code ?? null;
  } catch (error) {
    const refusal = refusalSchema.safeParse(error);
    return refusal.success ? refusal.data.code : null;
  }
}
