/**
 * WeChat's own interface, as far as the functions call it: the token, one-time messages and telephone numbers. It
 * refuses what WeChat refuses, with WeChat's codes: a message without a permit, a field that breaks the rules of
 * its kind, a token that is not valid. Source: WeChat's documentation of these interfaces.
 */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from './runtime/clock';

/** What is set up in WeChat's console for the mini-program. */
export interface WechatOptions {
  readonly appId: string;
  readonly secret: string;
  /** The templates for one-time messages: the id, the title and the names of the fields. */
  readonly templates: readonly {
    readonly id: string;
    readonly title: string;
    readonly fields: Readonly<Record<string, string>>;
  }[];
}

/** A message that reached a phone. */
export interface SentMessage {
  readonly account: string;
  readonly at: string;
  readonly title: string;
  /** What each field is called, and what it says. */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** The page that a tap opens. */
  readonly page: string;
}

/** One call of the interface, before it is answered. */
export interface WechatCall {
  readonly path: string;
  readonly body: unknown;
}

/**
 * A fault, for tests: a code with which a call is answered instead, a call that is carried out while its answer is
 * lost, or a call that never arrives. Null where nothing is wrong.
 */
export type Fault = { readonly code: number } | 'answerLost' | 'neverArrives' | null;

const sendSchema = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']).optional(),
  lang: z.string().optional(),
});
const tokenSchema = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().optional(),
});
const codeSchema = z.object({ code: z.string() });

/** The rules of the fields, by kind. Source: 订阅消息参数值内容限制. */
export const fieldRules = {
  thing: /^[^\p{Cc}\p{Extended_Pictographic}]{1,20}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^(\d{4}\u5e74\d{1,2}\u6708\d{1,2}\u65e5 )?\d{2}:\d{2}$/,
  date: /^\d{4}\u5e74\d{1,2}\u6708\d{1,2}\u65e5( \d{2}:\d{2})?$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^[^\p{Cc}\p{Extended_Pictographic}]{1,10}$/u,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Whether a value stands in a field, by the field's name: `thing1`. */
function mayStand(field: string, value: string): boolean {
  const kind = field.replace(/\d+$/, '');
  return Object.entries(fieldRules).some(([name, rule]) => name === kind && rule.test(value));
}

const TOKEN_SECONDS = 7200;

/** A refusal as WeChat answers it. */
function refusal(errcode: number, errmsg: string): object {
  return { errcode, errmsg };
}

/** WeChat, for one mini-program. It forgets everything when the cloud stops. */
export class Wechat {
  readonly #options: WechatOptions;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #permits = new Map<string, number>();
  readonly #sent: SentMessage[] = [];
  #token: { readonly text: string; readonly until: number } | null = null;
  /** Decides what goes wrong with a call; tests set it. */
  fault: (call: WechatCall) => Fault = () => null;

  constructor(options: WechatOptions, clock: Pick<Clock, 'now'>) {
    this.#options = options;
    this.#clock = clock;
  }

  /** Every message that reached a phone, the oldest first. */
  get sent(): readonly SentMessage[] {
    return this.#sent;
  }

  /** An account presses 允许 in WeChat's dialog, which permits one message of a template. */
  permit(account: string, template: string): void {
    if (!this.#options.templates.some(({ id }) => id === template)) return;
    this.#permits.set(`${account}|${template}`, this.left(account, template) + 1);
  }

  /** How many messages of a template an account still permits. */
  left(account: string, template: string): number {
    return this.#permits.get(`${account}|${template}`) ?? 0;
  }

  /** An account takes back all that it has permitted, in WeChat's settings. */
  revoke(account: string, template: string): void {
    this.#permits.delete(`${account}|${template}`);
  }

  /**
   * Answers a call of the interface.
   * @param path such as `/cgi-bin/stable_token`
   * @returns undefined where no answer comes
   */
  answer(path: string, token: string | null, body: unknown): object | undefined {
    const fault = this.fault({ path, body });
    if (fault === 'neverArrives') return undefined;
    if (fault !== null && fault !== 'answerLost') return refusal(fault.code, 'as a test demands');
    const answer = this.#carryOut(path, token, body);
    return fault === 'answerLost' ? undefined : answer;
  }

  #carryOut(path: string, token: string | null, body: unknown): object {
    if (path === '/cgi-bin/stable_token') return this.#giveToken(body);
    if (token === null || token !== this.#validToken()) return refusal(40001, 'invalid credential');
    switch (path) {
      case '/cgi-bin/message/subscribe/send':
        return this.#send(body);
      case '/wxa/business/getuserphonenumber':
        return phoneNumber(body);
      default:
        return refusal(40066, 'invalid url');
    }
  }

  #validToken(): string | null {
    const { text, until } = this.#token ?? { text: null, until: 0 };
    return until > this.#clock.now().getTime() ? text : null;
  }

  #giveToken(body: unknown): object {
    const asked = tokenSchema.safeParse(body);
    if (!asked.success) return refusal(40002, 'invalid grant_type');
    if (asked.data.appid !== this.#options.appId) return refusal(40013, 'invalid appid');
    if (asked.data.secret !== this.#options.secret) return refusal(40125, 'invalid appsecret');
    const now = this.#clock.now().getTime();
    if (this.#validToken() === null || asked.data.force_refresh === true)
      this.#token = { text: randomUUID(), until: now + TOKEN_SECONDS * 1000 };
    const { text, until } = this.#token ?? { text: '', until: now };
    return { access_token: text, expires_in: Math.floor((until - now) / 1000) };
  }

  #send(body: unknown): object {
    const asked = sendSchema.safeParse(body);
    if (!asked.success) return refusal(47001, 'data format error');
    const { touser: account, template_id: id, page = '', data } = asked.data;
    const template = this.#options.templates.find((one) => one.id === id);
    if (template === undefined) return refusal(40037, 'invalid template_id');
    const names = Object.keys(template.fields);
    const wrong = [
      ...names.filter((name) => data[name] === undefined),
      ...Object.entries(data).flatMap(([name, { value }]) =>
        names.includes(name) && mayStand(name, value) ? [] : [name],
      ),
    ];
    if (wrong.length > 0) return refusal(47003, `argument invalid! data.${wrong[0] ?? ''}.value invalid`);
    if (page.startsWith('/')) return refusal(41030, 'invalid page');
    if (this.left(account, id) === 0) return refusal(43101, 'user refuse to accept the msg');
    this.#permits.set(`${account}|${id}`, this.left(account, id) - 1);
    this.#sent.push({
      account,
      at: this.#clock.now().toISOString(),
      title: template.title,
      lines: names.map((name) => ({ label: template.fields[name] ?? name, value: data[name]?.value ?? '' })),
      page,
    });
    return { errcode: 0, errmsg: 'ok' };
  }
}

/**
 * A phone code is `phone-` followed by the number itself: a test or a user of the demo chooses the telephone number
 * that way. Any other code is answered as WeChat answers a code that is used up.
 */
function phoneNumber(body: unknown): object {
  const asked = codeSchema.safeParse(body);
  const [, number] = (asked.success ? /^phone-(1\d{10})$/.exec(asked.data.code) : null) ?? [];
  return number === undefined
    ? refusal(40029, 'invalid code')
    : {
        errcode: 0,
        errmsg: 'ok',
        phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86' },
      };
}
