/**
 * The one function that people call. It checks in this order: whom the platform vouches for, whether the
 * operation exists, whether the input is what the contract says, whether the caller's role may call it; then
 * the handler runs. Errors are caught only here: declared refusals are passed on, and every other error
 * becomes INTERNAL with a reference number and no inner text.
 */
import { logCall, logFailure } from '../platform/log';
import { carryOut } from '../carriers/carry-out';
import { randomUUID } from 'node:crypto';
import type { ErrorArgs } from '../../shared/operation';
import { currentCalendar } from '../calendar/current-calendar';
import { callerOf } from '../session/caller';
import { rolesOf } from '../../shared/session/caller';
import { digestOf } from '../aggregate/hash-chain';
import { recordAccessDenial } from '../audit/access-denials';
import { keepOpen } from '../session/desk-sessions';
import { vouchedBy } from '../platform/identity';
import { sealerFrom } from '../platform/seal';
import type { Found } from './features';
import { findOperation } from './features';
import { Refused } from '../call/refused';

// The function refuses to start with missing or default keys: a function that cannot seal must not answer.
const sealer = sealerFrom(process.env);

/**
 * The parts of an event. `isBackground`: a page asked for news by itself, and no user did anything.
 * `expectedAccount`: the account to which the page belongs.
 */
function fields(event: unknown): {
  name: unknown;
  input: unknown;
  isBackground: boolean;
  expectedAccount: unknown;
} {
  if (typeof event !== 'object' || event === null)
    return { name: undefined, input: undefined, isBackground: false, expectedAccount: undefined };
  return {
    name: 'name' in event ? event.name : undefined,
    input: 'input' in event ? event.input : undefined,
    isBackground: 'isBackground' in event && event.isBackground === true,
    expectedAccount: 'expectedAccount' in event ? event.expectedAccount : undefined,
  };
}

/** The refusals for what belongs to another person and for what does not exist. */
const denials = ['NOT_FOUND', 'NOT_ALLOWED'];

/** The id of what an input asks for, or null where it names none. */
function subjectOf(input: unknown): string | null {
  const { id, personId, post }: Readonly<Record<string, unknown>> = {
    ...(typeof input === 'object' ? input : null),
  };
  return [id, personId, post].find((one): one is string => typeof one === 'string') ?? null;
}

async function answer(found: Found | null, event: unknown, context: unknown, now: string): Promise<unknown> {
  const { input, isBackground, expectedAccount } = fields(event);
  const vouched = vouchedBy(context, process.env.WENXU_APPID);
  if (vouched === null) throw new Refused('NOT_SIGNED_IN');
  if (found === null) throw new Refused('UNKNOWN_OPERATION');
  const { operation, handle } = found;
  const parsed = operation.input.safeParse(input);
  if (!parsed.success)
    throw new Refused('BAD_INPUT', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  const [caller, calendar] = await Promise.all([callerOf(vouched, operation.roles, now), currentCalendar()]);
  // Identity comes from the platform alone. `expectedAccount` only serves to refuse a call that was meant for
  // an account that is not signed in any more.
  if (
    expectedAccount !== undefined &&
    caller.desk?.isSignedIn !== false &&
    expectedAccount !== digestOf(caller.account)
  )
    throw new Refused('NOT_SIGNED_IN');
  if (caller.desk?.isSignedIn === false && !operation.roles.includes('browser'))
    throw new Refused('NOT_SIGNED_IN');
  try {
    if (!rolesOf(caller).some((role) => operation.roles.includes(role))) throw new Refused('NOT_ALLOWED');
    if (caller.desk?.isSignedIn === true && !isBackground) await keepOpen(caller.desk.session, now);
    return operation.output.parse(await handle(parsed.data, { caller, now, sealer, carryOut, calendar }));
  } catch (error) {
    if (error instanceof Refused && denials.includes(error.code))
      await recordAccessDenial(caller.account, operation.name, subjectOf(parsed.data), now);
    throw error;
  }
}

const doorErrors = ['BAD_INPUT', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'UNKNOWN_OPERATION', 'INTERNAL'];

function refusal(error: unknown, found: Found | null, reference: string): { code: string; args: ErrorArgs } {
  const declared = found?.operation.errors ?? [];
  if (error instanceof Refused && [...doorErrors, ...declared].includes(error.code))
    return { code: error.code, args: error.args };
  // The caller receives only the reference. Neither the event nor the context is logged, because both may
  // hold a person's words.
  logFailure(`the call of ${found?.operation.name ?? 'no operation'} failed`, reference, error);
  return { code: 'INTERNAL', args: { reference } };
}

/**
 * The cloud function. It takes `{name, input}`, optionally `expectedAccount` (the `account` of a session: the
 * account for which the caller believes to be calling), and the platform's context. It always answers with a
 * Reply and never throws.
 */
export async function main(event: unknown, context: unknown): Promise<unknown> {
  const began = Date.now();
  const now = new Date(began).toISOString();
  const reference = randomUUID().slice(0, 8);
  let found: Found | null = null;
  const logged = (outcome: string): void =>
    logCall({
      operation: found?.operation.name ?? 'none',
      outcome,
      reference,
      milliseconds: Date.now() - began,
    });
  try {
    found = await findOperation(fields(event).name);
    const data = await answer(found, event, context, now);
    logged('ok');
    return { ok: true, now, data };
  } catch (error) {
    const refused = refusal(error, found, reference);
    logged(refused.code);
    return { ok: false, now, ...refused };
  }
}
