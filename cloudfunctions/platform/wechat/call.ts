/**
 * One call of WeChat's interface over HTTPS. It tells apart what WeChat answered from what nobody knows: whether a
 * call that broke off was carried out.
 */
import * as z from 'zod/mini';
import type { Sealer } from '../seal';
import { accessToken } from './access-token';
import { postJson } from './post-json';
import type { WechatSettings } from './settings';

/** What became of a call: WeChat's code (0 is success) and its answer, or nothing that is known. */
export type WechatAnswer =
  { readonly kind: 'answered'; readonly code: number; readonly data: unknown } | { readonly kind: 'unknown' };

/** Every answer names its code; one without is none that is known. */
const answerSchema = z.object({ errcode: z.int() });

/** WeChat's codes for a token that is not valid (any more). */
const staleToken = [40001, 40014, 42001];

/**
 * Calls one interface of WeChat. Where WeChat says that the token is stale, it is renewed once and the call, which
 * was not carried out, is made again.
 * @param path such as `/cgi-bin/message/subscribe/send`
 */
export async function callWechat(
  settings: WechatSettings,
  path: string,
  body: object,
  { sealer, now }: { sealer: Sealer; now: string },
): Promise<WechatAnswer> {
  let stale: string | null = null;
  for (;;) {
    const token = await accessToken(settings, stale, { sealer, now });
    if (token === null) return { kind: 'answered', code: -1, data: null };
    const answer = await postJson(
      `${settings.address}${path}?access_token=${encodeURIComponent(token)}`,
      body,
    );
    const read = answerSchema.safeParse(answer);
    if (!read.success) return { kind: 'unknown' };
    const code = read.data.errcode;
    if (stale !== null || !staleToken.includes(code)) return { kind: 'answered', code, data: answer };
    stale = token;
  }
}
