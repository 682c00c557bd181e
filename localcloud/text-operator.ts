/**
 * The operator of text messages (Tencent Cloud, SendSms), as far as the functions call it. It refuses what the operator
 * refuses: another key, another app, sender or template, a wrong number of blanks, a number that is none. Source:
 * Tencent Cloud's documentation of the interface.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { Clock } from './runtime/clock';

/** What is set up in the operator's console. */
export interface TextOptions {
  readonly secretId: string;
  readonly appId: string;
  readonly sign: string;
  /** The templates' ids, and their words with `{1}` and `{2}` for their blanks. */
  readonly templates: readonly { readonly id: string; readonly words: string }[];
}

/** A text message that reached a phone. */
export interface SentText {
  /** Eleven digits. */
  readonly phone: string;
  readonly at: string;
  readonly words: string;
}

/** A fault, for tests: see `Fault` of WeChat; `code` is the operator's word for it. */
export type TextFault = { readonly code: string } | 'answerLost' | 'neverArrives' | null;

const sendSchema = z.object({
  PhoneNumberSet: z.array(z.string()).length(1),
  SmsSdkAppId: z.string(),
  SignName: z.string(),
  TemplateId: z.string(),
  TemplateParamSet: z.array(z.string().min(1)),
});

/** The operator, for one customer. It forgets everything when the cloud stops. */
export class TextOperator {
  readonly #options: TextOptions;
  readonly #clock: Clock;
  readonly #sent: SentText[] = [];
  /** Decides what goes wrong with a call; tests set it. */
  fault: () => TextFault = () => null;

  constructor(options: TextOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** Every text message that reached a phone, the oldest first. */
  get sent(): readonly SentText[] {
    return this.#sent;
  }

  /** Answers a call of the interface. @returns undefined where no answer comes */
  answer(headers: IncomingHttpHeaders, body: unknown): object | undefined {
    const fault = this.fault();
    if (fault === 'neverArrives') return undefined;
    const answer = this.#carryOut(
      headers,
      body,
      fault === null || fault === 'answerLost' ? 'Ok' : fault.code,
    );
    return fault === 'answerLost' ? undefined : { Response: { ...answer, RequestId: randomUUID() } };
  }

  #carryOut(headers: IncomingHttpHeaders, body: unknown, code: string): object {
    const { secretId, appId, sign, templates } = this.#options;
    if (!(headers.authorization ?? '').startsWith(`TC3-HMAC-SHA256 Credential=${secretId}/`))
      return refusal('AuthFailure.SecretIdNotFound');
    if (headers['x-tc-action'] !== 'SendSms' || headers['x-tc-version'] !== '2021-01-11')
      return refusal('InvalidAction');
    const asked = sendSchema.safeParse(body);
    if (!asked.success) return refusal('MissingParameter');
    const { PhoneNumberSet, SmsSdkAppId, SignName, TemplateId, TemplateParamSet: blanks } = asked.data;
    if (SmsSdkAppId !== appId) return refusal('UnauthorizedOperation.SmsSdkAppIdVerifyFail');
    const [phone = ''] = PhoneNumberSet;
    const words = templates.find(({ id }) => id === TemplateId)?.words ?? null;
    const wrong =
      SignName !== sign
        ? 'FailedOperation.SignatureIncorrectOrUnapproved'
        : words === null
          ? 'FailedOperation.TemplateIncorrectOrUnapproved'
          : blanks.length !== new Set(words.match(/\{\d\}/g)).size
            ? 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
            : /^\+861\d{10}$/.test(phone)
              ? null
              : 'InvalidParameterValue.IncorrectPhoneNumber';
    const said = wrong ?? code;
    if (said === 'Ok' && words !== null)
      this.#sent.push({
        phone: phone.slice(3),
        at: this.#clock.now().toISOString(),
        words: `【${sign}】${words.replace(/\{(\d)\}/g, (_all, place: string) => blanks[Number(place) - 1] ?? '')}`,
      });
    return {
      SendStatusSet: [{ SerialNo: randomUUID(), PhoneNumber: phone, Fee: 1, Code: said, Message: said }],
    };
  }
}

/** A refusal of the whole call, as the operator answers it. */
function refusal(Code: string): object {
  return { Error: { Code, Message: Code } };
}
