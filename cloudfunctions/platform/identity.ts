/**
 * Finds out whom the platform vouches for, from what this one call brought. An instance that served other
 * callers before may still hold their names in its process environment, and the SDK's own way to read the
 * context falls back to those names. For this reason a person or a browser is read from the context of the
 * call alone, and a call whose identity is in doubt is refused.
 */
import * as z from 'zod/mini';

/** Whom the platform vouches for: a phone's account, or a browser by an id that no other browser has. */
export type Vouched = { readonly account: string } | { readonly uuid: string };

/** What the platform states about a call. A name about which it states nothing is absent or empty. */
const broughtSchema = z.object({
  TRIGGER_SRC: z.optional(z.string()),
  WX_OPENID: z.optional(z.string()),
  WX_APPID: z.optional(z.string()),
  /** The appid of another owner's mini-program, where that mini-program shares this environment. */
  WX_FROM_APPID: z.optional(z.string()),
  TCB_UUID: z.optional(z.string()),
});
type Brought = z.output<typeof broughtSchema>;

/** Parses the JSON text of a context's `environment`; undefined where there is none or it is not JSON. */
function parsed(environment: unknown): unknown {
  if (typeof environment !== 'string') return undefined;
  try {
    return JSON.parse(environment);
  } catch (error) {
    // An environment that cannot be read vouches for nobody. Any error except a syntax error is a defect.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Whether a context states anything about its call. The context of a timer may state nothing (see
 * `firedTrigger`).
 */
function bringsEnvironment(context: unknown): context is { readonly environment: unknown } {
  return (
    typeof context === 'object' &&
    context !== null &&
    'environment' in context &&
    context.environment !== undefined
  );
}

/** Reads what a call brought, or gives null where it brought nothing that can be read. */
function broughtBy(context: unknown): Brought | null {
  if (!bringsEnvironment(context)) return null;
  const read = broughtSchema.safeParse(parsed(context.environment));
  return read.success ? read.data : null;
}

/**
 * Finds out who calls.
 * @param context the platform's context of this call
 * @param ownAppId the mini-program's appid (WENXU_APPID); undefined where none is configured, and then calls
 *   from any mini-program are accepted
 * @returns null when the platform vouches for nobody: the call comes from a timer, another function or
 *   another mini-program, or its context cannot be read
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
 * Reads what the process environment states about this call, for a timer whose context states nothing. The
 * names are removed from the environment as they are read: the platform sets them again for each call, so
 * that a later call finds only its own names there.
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
 * Finds out which of a function's triggers fired. A call is a firing only when three things hold: the
 * platform states that its timer calls, no account or browser is named as the caller, and the event is a
 * timer's and names a trigger of this function. The platform states this in the context or, as public logs of
 * real timers show, in the process environment alone; where the context states anything, the process
 * environment is ignored.
 * @param triggers the names of the function's own triggers
 * @returns the trigger's name
 * @throws when the caller is not the platform's timer
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
