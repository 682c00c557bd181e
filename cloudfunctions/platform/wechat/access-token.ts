/**
 * The token with which WeChat is called. It is kept sealed in one document for all instances. WeChat's
 * `stable_token` gives the same token to everybody who asks while it lasts, so that instances which ask at the same
 * moment do not make each other's invalid; only a token that WeChat itself has called stale is replaced by force,
 * and only by one instance at a time.
 */
import * as z from 'zod/mini';
import { minutesAfter } from '../../../shared/calendar/calendar';
import { change, findOne, insert } from '../db';
import type { Sealer } from '../seal';
import { postJson } from './post-json';
import type { WechatSettings } from './settings';

const given = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.int() });

/** A token is not used in its last minutes, so that it does not end during a call. */
const SPARE_MINUTES = 6;
/** An instance that stops while it renews the token keeps the others from it for so long. */
const RENEWING_MINUTES = 1;

async function renewed(
  { appId, secret, address }: WechatSettings,
  byForce: boolean,
): Promise<z.output<typeof given> | null> {
  const answer = given.safeParse(
    await postJson(`${address}/cgi-bin/stable_token`, {
      grant_type: 'client_credential',
      appid: appId,
      secret,
      force_refresh: byForce,
    }),
  );
  return answer.success ? answer.data : null;
}

/**
 * Gives a token that is valid as far as anybody knows.
 * @param stale a token that WeChat has called stale
 * @returns null where WeChat gives none now, or another instance is just replacing a stale one
 */
export async function accessToken(
  settings: WechatSettings,
  stale: string | null,
  { sealer, now }: { sealer: Sealer; now: string },
): Promise<string | null> {
  const { appId } = settings;
  const place = ['accessToken', appId, 'sealed'] as const;
  const kept = await findOne('accessToken', appId);
  const token = kept === null ? null : sealer.open(kept.sealed, place);
  if (kept !== null && token !== stale && kept.untilAt > now) return token;
  const byForce = token !== null && token === stale;
  let version = kept?.version ?? 0;
  if (kept !== null && byForce) {
    if (kept.renewingUntilAt > now) return null;
    const renewing = { version: version + 1, renewingUntilAt: minutesAfter(now, RENEWING_MINUTES) };
    if (!(await change('accessToken', { _id: appId, version }, { set: renewing }))) return null;
    version += 1;
  }
  const fresh = await renewed(settings, byForce);
  if (fresh === null) return null;
  const after = {
    version: version + 1,
    sealed: sealer.seal(fresh.access_token, place),
    untilAt: minutesAfter(now, Math.floor(fresh.expires_in / 60) - SPARE_MINUTES),
    renewingUntilAt: now,
  };
  // Where another instance was faster, it has kept the same token or a newer one; this one serves this call.
  if (kept === null) await insert('accessToken', { _id: appId, ...after });
  else await change('accessToken', { _id: appId, version }, { set: after });
  return fresh.access_token;
}
