/**
 * The functions of the backend, as data: how long each may run, how much memory it has, which timers call it,
 * and what it reads from its environment. The local cloud starts and ends the functions by this list; a
 * deployment is made from it. The numbers are 样例，以当地为准: CloudBase gives 3 seconds and 256 MB unless
 * told otherwise.
 */

/** The settings of one function. */
export interface FunctionSetting {
  /** The platform ends a call after this many seconds. */
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** When the platform's timer calls it, by the trigger's name: 秒 分 时 日 月 星期 年. */
  readonly triggers: Readonly<Record<string, string>>;
  /** The names it reads from its environment. Their values are secrets or belong to one environment. */
  readonly environment: readonly string[];
}

const keys = ['WENXU_SEAL_KEYS', 'WENXU_HASH_KEY'];
/** Whether notices are sent as messages of WeChat: every function that tells somebody something has to know it. */
const pushing = ['WENXU_WECHAT_TEMPLATE'];
/** What a function needs that calls WeChat itself (platform/wechat/settings.ts). */
const wechat = ['WENXU_APPID', 'WENXU_WECHAT_SECRET', 'WENXU_WECHAT_ADDRESS', ...pushing];

/** Whether text messages are sent, and what the function needs that sends them (platform/text-message/settings.ts). */
const texting = ['WENXU_TEXT_TEMPLATE'];
const operator = ['SECRET_ID', 'SECRET_KEY', 'APP', 'SIGN', 'TEMPLATE_DANGER', 'ADDRESS'].map(
  (name) => `WENXU_TEXT_${name}`,
);

export const functions = {
  /** The function that people call. */
  api: {
    timeoutSeconds: 20,
    memoryMb: 512,
    triggers: {},
    environment: [...keys, ...wechat, ...texting, 'TCB_ENV'],
  },
  /**
   * The function that acts because time has passed. Its timers do not fire at the full minute, when everybody
   * else's timers fire.
   */
  timer: {
    timeoutSeconds: 60,
    memoryMb: 512,
    triggers: {
      sweep: '20 */1 * * * * *',
      // It fires several times, so that the next firing does what one firing did not reach.
      nightly: '40 7,17,27,37,47,57 2 * * * *',
      // It fires all night, until every person has been evaluated.
      evaluation: '10 */5 1-5 * * * *',
      // It fires all night, until the audit and the requests have been verified.
      verification: '50 */10 1-5 * * * *',
    },
    environment: [
      ...keys,
      ...wechat,
      'WENXU_WECHAT_FIELDS',
      'WENXU_WECHAT_RELEASE',
      ...texting,
      ...operator,
      'TCB_ENV',
    ],
  },
  /** The function for long work. It runs beside the sweep, not as part of it. */
  jobs: {
    timeoutSeconds: 60,
    memoryMb: 512,
    triggers: { jobs: '40 */1 * * * * *' },
    environment: [...keys, ...pushing, ...texting, 'TCB_ENV'],
  },
} as const satisfies Readonly<Record<string, FunctionSetting>>;

export type FunctionName = keyof typeof functions;

/**
 * How long a call may begin new work: two thirds of its timeout, so that what it has begun is done before the
 * platform ends it.
 * @returns milliseconds
 */
export function timeBudget(name: FunctionName): number {
  return (functions[name].timeoutSeconds * 1000 * 2) / 3;
}
