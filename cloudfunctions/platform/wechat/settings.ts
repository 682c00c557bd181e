/** What a deployment states about WeChat. None of it is needed: where it is missing, nothing is sent by WeChat. */

/** How WeChat is reached, and for which mini-program. */
export interface WechatSettings {
  readonly appId: string;
  readonly secret: string;
  /** The address of WeChat's interface, without a slash at the end. */
  readonly address: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads how WeChat is reached.
 * @returns null where no secret is configured; WeChat cannot be asked anything then
 */
export function wechatSettings(env: Environment): WechatSettings | null {
  const { WENXU_APPID: appId, WENXU_WECHAT_SECRET: secret, WENXU_WECHAT_ADDRESS: address } = env;
  if (!appId || !secret) return null;
  return { appId, secret, address: address ?? 'https://api.weixin.qq.com' };
}

/**
 * The id of WeChat's template by which people are told that something happened to their request. Null where none is
 * configured: notices stay in the inbox then.
 */
export function templateIdOf({ WENXU_WECHAT_TEMPLATE: id }: Environment): string | null {
  return id ? id : null;
}
