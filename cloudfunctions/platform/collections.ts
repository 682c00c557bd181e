/**
 * Every collection and index of the system, as data: the local cloud declares them from here, and a
 * deployment creates them from here. A query for which there is no index below is a defect
 * (tests/flows/indexes.test.ts asks the local cloud for its plan).
 */

/**
 * One index: field paths in order, each with its direction. An array along a path makes the index multikey; a
 * missing field counts as null.
 */
export interface Index {
  readonly name: string;
  readonly keys: Readonly<Record<string, 1 | -1>>;
  readonly unique?: true;
}

/** A collection with the indexes that its queries need (`_id` is always unique and indexed). */
export interface Collection {
  readonly indexes: readonly Index[];
}

export const collections = {
  region: {
    indexes: [
      { name: 'parent', keys: { parent: 1, _id: 1 } },
      { name: 'name', keys: { path: 1, name: 1 } },
      { name: 'level', keys: { level: 1, _id: 1 } },
    ],
  },
  post: {
    indexes: [
      { name: 'holder', keys: { holder: 1 } },
      { name: 'deputy', keys: { deputy: 1 } },
      { name: 'successor', keys: { successor: 1 } },
      { name: 'appointment', keys: { 'appointment.codeHash': 1 } },
      { name: 'roster', keys: { 'roster.account': 1 } },
      { name: 'path', keys: { path: 1, _id: 1 } },
      { name: 'vacant', keys: { path: 1, holder: 1, successor: 1, role: 1, _id: 1 } },
    ],
  },
  person: {
    indexes: [
      { name: 'idKey', keys: { idKey: 1 }, unique: true },
      { name: 'holder', keys: { holder: 1 } },
      { name: 'grants', keys: { 'grants.account': 1 } },
      { name: 'name', keys: { path: 1, name: 1 } },
      { name: 'people', keys: { path: 1, diedOn: 1, name: 1, _id: 1 } },
      { name: 'near', keys: { nearKeys: 1, region: 1 } },
      { name: 'code', keys: { 'codes.codeHash': 1 } },
      { name: 'claim', keys: { 'claims.account': 1 } },
      { name: 'wakeAt', keys: { wakeAt: 1 } },
      { name: 'effectDueAt', keys: { effectDueAt: 1 } },
    ],
  },
  request: {
    indexes: [
      { name: 'person', keys: { personId: 1, createdKey: -1 } },
      { name: 'personState', keys: { personId: 1, state: 1, dueKey: 1 } },
      { name: 'post', keys: { desk: 1, dueKey: 1 } },
      { name: 'postState', keys: { desk: 1, state: 1, dueKey: 1 } },
      { name: 'postReply', keys: { desk: 1, state: 1, 'clocks.reply.stoppedAt': 1, dueKey: 1 } },
      { name: 'deskAt', keys: { desk: 1, deskAt: 1 } },
      { name: 'deskName', keys: { desk: 1, name: 1 } },
      { name: 'name', keys: { path: 1, name: 1 } },
      // The figures of a region. The fields behind `createdKey` only tell which of the entries count, so that a count
      // reads no document.
      { name: 'asked', keys: { path: 1, createdKey: 1, accused: 1 } },
      { name: 'firstReply', keys: { path: 1, firstReply: 1, createdKey: 1, accused: 1 } },
      { name: 'rating', keys: { path: 1, rating: 1, createdKey: 1, end: 1, accused: 1 } },
      { name: 'outcome', keys: { path: 1, outcome: 1, createdKey: 1, category: 1, accused: 1 } },
      { name: 'danger', keys: { path: 1, danger: 1, 'clocks.contact.stoppedAt': 1, state: 1, dueKey: 1 } },
      { name: 'provisionalYear', keys: { provisionalYear: 1 } },
      { name: 'path', keys: { path: 1, state: 1, dueKey: 1 } },
      { name: 'number', keys: { number: 1 }, unique: true },
      { name: 'effectDueAt', keys: { effectDueAt: 1 } },
      { name: 'wakeAt', keys: { wakeAt: 1 } },
    ],
  },
  task: { indexes: [{ name: 'post', keys: { desk: 1, dueKey: 1 } }] },
  entitlement: {
    indexes: [
      { name: 'owed', keys: { path: 1, owedKey: 1 } },
      { name: 'path', keys: { path: 1, _id: 1 } },
      { name: 'registeredIn', keys: { registeredIn: 1, _id: 1 } },
      { name: 'holdsUntil', keys: { holdsUntil: 1 } },
      { name: 'effectDueAt', keys: { effectDueAt: 1 } },
    ],
  },
  reconciliation: {
    indexes: [
      { name: 'path', keys: { path: 1, createdKey: -1 } },
      { name: 'dueAt', keys: { dueAt: 1 } },
      { name: 'content', keys: { contentId: 1, createdKey: 1 } },
    ],
  },
  listPart: { indexes: [{ name: 'reconciliation', keys: { reconciliationId: 1, part: 1 } }] },
  discrepancy: { indexes: [{ name: 'content', keys: { contentId: 1, kind: 1, orderKey: 1 } }] },
  tableMapping: { indexes: [{ name: 'region', keys: { region: 1, at: -1 } }] },
  notice: {
    indexes: [
      { name: 'account', keys: { account: 1, atKey: -1 } },
      { name: 'unread', keys: { account: 1, 'inbox.state': 1 } },
      { name: 'request', keys: { account: 1, requestId: 1 } },
      { name: 'told', keys: { requestId: 1, atKey: 1 } },
      { name: 'effectDueAt', keys: { effectDueAt: 1 } },
      { name: 'text', keys: { 'text.state': 1, 'text.at': 1 } },
    ],
  },
  permit: { indexes: [] },
  accessToken: { indexes: [] },
  round: { indexes: [] },
  parameter: { indexes: [{ name: 'dueAt', keys: { dueAt: 1 } }] },
  holidayNotice: { indexes: [] },
  claimAsk: {
    indexes: [
      { name: 'account', keys: { account: 1, untilAt: 1 } },
      { name: 'matchAt', keys: { matchAt: 1 } },
    ],
  },
  slot: { indexes: [] },
  deskSession: {
    indexes: [
      { name: 'browser', keys: { browser: 1, askedAt: -1 } },
      { name: 'code', keys: { codeHash: 1, askedAt: -1 } },
      { name: 'account', keys: { account: 1, endedAt: 1, seenAt: -1 } },
    ],
  },
  audit: {
    indexes: [
      { name: 'subject', keys: { subject: 1, at: 1 } },
      { name: 'act', keys: { subject: 1, act: 1, at: 1 } },
      { name: 'cause', keys: { cause: 1 }, unique: true },
    ],
  },
  auditSeal: { indexes: [] },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;

/**
 * The form of the documents that this release writes, by collection. It is raised where a release before
 * would misread what this one writes. They stand apart from the indexes, which no function has to carry.
 */
export const forms: Readonly<Record<CollectionName, number>> = {
  region: 1,
  post: 1,
  person: 1,
  request: 1,
  task: 1,
  entitlement: 1,
  reconciliation: 1,
  listPart: 1,
  discrepancy: 1,
  tableMapping: 1,
  notice: 1,
  permit: 1,
  accessToken: 1,
  round: 1,
  parameter: 1,
  holidayNotice: 1,
  claimAsk: 1,
  slot: 1,
  deskSession: 1,
  audit: 1,
  auditSeal: 1,
};
