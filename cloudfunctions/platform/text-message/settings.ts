/** What a deployment states about text messages (短信). Where anything is missing, none is sent. */
import * as z from 'zod/mini';

export type Environment = Readonly<Record<string, string | undefined>>;

const text = z.string().check(z.minLength(1));
const settingsSchema = z.object({
  secretId: text,
  secretKey: text,
  /** The app that is set up with the operator, 短信应用. */
  appId: text,
  /** The sender that stands in front of every message, 短信签名. */
  sign: text,
  /** The template for a person, with two blanks: what happened, and the request's number. */
  template: text,
  /** The template for a cadre, with the same blanks; where it is left out, no text message tells of danger. */
  dangerTemplate: z.optional(text),
  /** The address of the operator, without a path; left out outside of tests and the demo. */
  address: z.optional(z.string()),
});
export type TextSettings = z.output<typeof settingsSchema>;

/** Reads how text messages are sent. @returns null where that is not configured, or not whole */
export function textSettings(env: Environment): TextSettings | null {
  const read = settingsSchema.safeParse({
    secretId: env.WENXU_TEXT_SECRET_ID,
    secretKey: env.WENXU_TEXT_SECRET_KEY,
    appId: env.WENXU_TEXT_APP,
    sign: env.WENXU_TEXT_SIGN,
    template: env.WENXU_TEXT_TEMPLATE,
    dangerTemplate: env.WENXU_TEXT_TEMPLATE_DANGER || undefined,
    address: env.WENXU_TEXT_ADDRESS,
  });
  return read.success ? read.data : null;
}
