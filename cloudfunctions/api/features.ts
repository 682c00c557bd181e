/**
 * Where the operations of each feature and their handlers are. A feature is loaded when it is first called,
 * so that a cold start costs only what the call needs.
 */
import type { Contract, OperationName } from '../../shared/contract';
import type { Operation } from '../../shared/operation';
import type { Call, HandlersOf } from '../call/call';

/** The part of an operation's name before the dot. */
type Feature = OperationName extends `${infer F}.${string}` ? F : never;

/** The operations of one feature, by the part of their name after the dot. */
type OperationsOf<F extends Feature> = {
  readonly [N in OperationName as N extends `${F}.${infer Verb}` ? Verb : never]: Contract[N];
};

interface Loaded<F extends Feature> {
  readonly operations: OperationsOf<F>;
  readonly handlers: HandlersOf<F>;
}

const features: { readonly [F in Feature]: () => Promise<Loaded<F>> } = {
  session: async () => ({
    operations: (await import('../../shared/session/session.contract')).sessionContract,
    handlers: (await import('../session/handlers')).sessionHandlers,
  }),
  desk: async () => ({
    operations: (await import('../../shared/session/desk.contract')).deskContract,
    handlers: (await import('../session/desk-handlers')).deskHandlers,
  }),
  request: async () => ({
    operations: (await import('../../shared/request/request.contract')).requestContract,
    handlers: {
      ...(await import('../request/handlers')).requestHandlers,
      ...(await import('../request/staff-handlers')).staffHandlers,
    },
  }),
  task: async () => ({
    operations: (await import('../../shared/task/task.contract')).taskContract,
    handlers: (await import('../task/handlers')).taskHandlers,
  }),
  supervision: async () => ({
    operations: (await import('../../shared/supervision/supervision.contract')).supervisionContract,
    handlers: (await import('../supervision/handlers')).supervisionHandlers,
  }),
  notification: async () => ({
    operations: (await import('../../shared/notification/notification.contract')).notificationContract,
    handlers: (await import('../notification/handlers')).notificationHandlers,
  }),
  person: async () => ({
    operations: (await import('../../shared/person/person.contract')).personContract,
    handlers: (await import('../person/handlers')).personHandlers,
  }),
  claim: async () => ({
    operations: (await import('../../shared/person/claim.contract')).claimContract,
    handlers: (await import('../person/claim-handlers')).claimHandlers,
  }),
  grant: async () => ({
    operations: (await import('../../shared/person/grant.contract')).grantContract,
    handlers: (await import('../person/grant-handlers')).grantHandlers,
  }),
  access: async () => ({
    operations: (await import('../../shared/person/access.contract')).accessContract,
    handlers: (await import('../person/access-handlers')).accessHandlers,
  }),
  custody: async () => ({
    operations: (await import('../../shared/person/custody.contract')).custodyContract,
    handlers: (await import('../person/custody-handlers')).custodyHandlers,
  }),
  entitlement: async () => ({
    operations: (await import('../../shared/entitlement/entitlement.contract')).entitlementContract,
    handlers: (await import('../entitlement/handlers')).entitlementHandlers,
  }),
  reconciliation: async () => ({
    operations: (await import('../../shared/reconciliation/reconciliation.contract')).reconciliationContract,
    handlers: (await import('../reconciliation/handlers')).reconciliationHandlers,
  }),
  directory: async () => ({
    operations: (await import('../../shared/directory/directory.contract')).directoryContract,
    handlers: (await import('../directory/handlers')).directoryHandlers,
  }),
  org: async () => ({
    operations: (await import('../../shared/directory/org.contract')).orgContract,
    handlers: (await import('../directory/org-handlers')).orgHandlers,
  }),
  calendar: async () => ({
    operations: (await import('../../shared/calendar/calendar.contract')).calendarContract,
    handlers: (await import('../calendar/handlers')).calendarHandlers,
  }),
  parameter: async () => ({
    operations: (await import('../../shared/parameter/parameter.contract')).parameterContract,
    handlers: (await import('../parameter/handlers')).parameterHandlers,
  }),
  policy: async () => ({
    operations: (await import('../../shared/policy/policy.contract')).policyContract,
    handlers: (await import('../policy/handlers')).policyHandlers,
  }),
};

/** An operation as the `api` function needs it. */
export interface Found {
  readonly operation: Operation;
  /**
   * The type of the input is unknown here: the `api` function hands over only input that the operation's
   * schema has accepted.
   */
  readonly handle: (input: unknown, call: Call) => Promise<unknown>;
}

/** Finds an operation by its name, which may be any value. Gives null where there is none. */
export async function findOperation(name: unknown): Promise<Found | null> {
  const [feature = '', verb = ''] = typeof name === 'string' ? name.split('.') : [];
  if (!Object.hasOwn(features, feature)) return null;
  const { operations, handlers } = await features[feature as Feature]();
  const operation = new Map<string, Operation>(Object.entries(operations)).get(verb);
  const handle = new Map<string, Found['handle']>(Object.entries(handlers)).get(`${feature}.${verb}`);
  return operation === undefined || handle === undefined || operation.name !== name
    ? null
    : { operation, handle };
}
