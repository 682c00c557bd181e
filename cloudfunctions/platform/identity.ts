/**
 * Whom the platform vouches for, read from what this one call brought. An instance that served others before
 * may still hold their names in its process environment, and the SDK's own reading of the context falls back
 * to them; so a person or a browser is read from the context of the call alone, and whatever is in doubt is
 * refused.
 */
import * as z from 'zod/mini';

/** Whom the platform vouches for: a phone's account, or a browser by an id that no other has. */
export type Vouched = { readonly account: string } | { readonly uuid: string };

/** What the platform says of a call. A name it does not say anything of is absent or empty. */
const broughtSchema = z.object({
  TRIGGER_SRC: z.optional(z.string()),
  WX_OPENID: z.optional(z.string()),
  WX_APPID: z.optional(z.string()),
  /** The mini-program of another owner, where that one shares this environment. */
  WX_FROM_APPID: z.optional(z.string()),
  TCB_UUID: z.optional(z.string()),
});
type Brought = z.output<typeof broughtSchema>;

/** The JSON text of a context's `environment`, parsed; undefined where there is none or it is no JSON. */
function parsed(environment: unknown): unknown {
  if (typeof environment !== 'string') return undefined;
  try {
    return JSON.parse(environment);
  } catch (error) {
    // Somebody who is not vouched for by a readable text is not vouched for; anything but a syntax error is a
    // defect.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether a context says anything of its call. A timer's may say nothing (see `firedTrigger`). */
function bringsEnvironment(context: unknown): context is { readonly environment: unknown } {
  return (
    typeof context === 'object' &&
    context !== null &&
    'environment' in context &&
    context.environment !== undefined
  );
}

/** What a call brought, or null where it brought nothing that can be read. */
function broughtBy(context: unknown): Brought | null {
  if (!bringsEnvironment(context)) return null;
  const read = broughtSchema.safeParse(parsed(context.environment));
  return read.success ? read.data : null;
}

/**
 * Who calls.
 * @param context the platform's context of this call
 * @param ownAppId the mini-program's appid (WENXU_APPID); undefined where none is configured, and then any is
 *   taken
 * @returns null when the platform vouches for nobody: a timer, another function, another mini-program, a
 *   context that cannot be read
 */
export function vouchedBy(context: unknown, ownAppId: string | undefined): Vouched | null {
  const brought = broughtBy(context);
  if (brought === null) return null;
  const { WX_OPENID: account, WX_APPID, WX_FROM_APPID, TCB_UUID: uuid } = brought;
  if (account) {
    const isOurs =
      ownAppId === undefined || (WX_APPID === ownAppId && (WX_FROM_APPID ?? ownAppId) === ownAppId);
    return isOurs ? { account } : null;
  }
  return uuid ? { uuid } : null;
}

/**
 * What the process says of this call, for a timer whose context says nothing. The names are taken out of the
 * environment as they are read: the platform sets them again for each call, so what a later call finds there
 * is its own.
 */
function takenFromProcess(): Brought {
  const taken: Brought = {};
  for (const name of ['TRIGGER_SRC', 'WX_OPENID', 'TCB_UUID'] as const) {
    const value = process.env[name];
    if (value !== undefined) taken[name] = value;
    Reflect.deleteProperty(process.env, name);
  }
  return taken;
}

const firingSchema = z.object({ Type: z.literal('Timer'), TriggerName: z.string() });

/**
 * Which of a function's triggers fired. A firing is one only when the platform says that its timer calls,
 * nobody stands behind the call, and the event is a timer's and names a trigger of this function. The
 * platform says so in the context or, as public logs of real timers show, in the process alone; where the
 * context says anything, the process does not count.
 * @param triggers the names of the function's own triggers
 * @returns the trigger's name
 * @throws when it is not the platform's timer that calls
 */
export function firedTrigger<Name extends string>(
  event: unknown,
  context: unknown,
  triggers: readonly Name[],
): Name {
  const ofProcess = takenFromProcess();
  const brought = bringsEnvironment(context) ? broughtBy(context) : ofProcess;
  const firing = firingSchema.safeParse(event);
  const trigger = firing.success ? triggers.find((name) => name === firing.data.TriggerName) : undefined;
  const isTimer = brought?.TRIGGER_SRC === 'timer' && !brought.WX_OPENID && !brought.TCB_UUID;
  if (!isTimer || trigger === undefined) throw new Error('only the platform’s timer may call this');
  return trigger;
}
