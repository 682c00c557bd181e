/** Those outside the cloud who agree to everything, for schedules that are not about messages. */
import * as z from 'zod';
import type { Outside } from './operation';

const codeSchema = z.object({ code: z.string().default('') });

/** WeChat gives a token, and the number that a phone code holds; every message is taken. */
export const agreeable: Outside = {
  call({ name, path, body }) {
    if (name === 'operator') return { answer: { SendStatusSet: [{ Code: 'Ok' }] }, isFault: false };
    if (path.startsWith('/cgi-bin/stable_token'))
      return { answer: { access_token: 'token', expires_in: 7200 }, isFault: false };
    const { code } = codeSchema.parse(body);
    return { answer: { errcode: 0, phone_info: { purePhoneNumber: code.slice(-11) } }, isFault: false };
  },
};
