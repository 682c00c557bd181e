/**
 * Copies of one draft: two windows of a browser wrote different words into it. A draft is handed in once; what did
 * not go along is left behind, and the person says what becomes of it.
 */
import type { Draft, Outgoing } from '../../keep/entries';
import { dropEntry, keepEntry, otherCopies } from '../../keep/kept';
import { newId } from '../../cloud/transport';
import { draftsAmong, isHandedOver } from '../draft';

/** Whether a draft is a copy of one that was handed over already. */
export function isLeftBehind(draft: Draft): boolean {
  return draft.copyOf !== undefined && isHandedOver(draft.id);
}

/**
 * What was written into a draft in other windows and did not go along when it was handed in.
 * @param id the id of what was handed in
 */
export function leftBehindOf(id: string): Draft[] {
  return draftsAmong(otherCopies(id)).filter(isLeftBehind);
}

/** Makes a draft of its own of what was left behind, to be handed in as another request. */
export async function makeOwnDraft({ copyOf: _, ...draft }: Draft): Promise<Draft> {
  const own: Draft = { ...draft, id: await newId(), at: new Date().toISOString() };
  await keepEntry(own);
  await dropEntry(draft.id);
  return own;
}

/**
 * Hands what was left behind over to the outbox, as an addition to the request.
 * @returns the id under which it is sent
 */
export async function addToRequest(draft: Draft, requestId: string): Promise<string> {
  const { id, words, personId } = draft;
  const addition: Outgoing = {
    kind: 'outgoing',
    id,
    at: new Date().toISOString(),
    command: { name: 'request.add', input: { id: requestId, commandId: id, words } },
    ...(personId === null ? {} : { personId }),
    media: draft.media.map((medium) => ({ ...medium, fileId: null, attached: false, refused: null })),
    requestId: null,
    refused: null,
  };
  await keepEntry(addition);
  return id;
}
