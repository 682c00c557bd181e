/**
 * An addition to a request. Like the request itself, it is kept on this phone before the first attempt to
 * send it, and is sent words first and media after.
 */
import type { RequestView } from '../../../../shared/request/request.contract';
import type { Medium, Outgoing } from '../../../keep/entries';
import { findEntry, keepEntry } from '../../../keep/kept';
import type { Sent } from '../../../request/outbox';
import { send } from '../../../request/outbox';
import { newId } from '../../../cloud/transport';

export interface Addition {
  readonly words: string;
  readonly media: readonly Medium[];
}

/** A refused addition, to be corrected and sent again; empty where nothing is kept under the id. */
export function readAddition(entryId: string | undefined): Addition {
  const entry = entryId === undefined ? null : findEntry(entryId);
  if (entry?.kind !== 'outgoing' || entry.command.name !== 'request.add') return { words: '', media: [] };
  return {
    words: entry.command.input.words,
    media: entry.media.map(({ id, kind, seconds }) => ({ id, kind, seconds })),
  };
}

/**
 * Hands an addition over to the outbox and sends it.
 * @param entryId the id under which it is kept, or is to be kept
 */
export async function sendAddition(
  entryId: string,
  { id, person }: Pick<RequestView, 'id' | 'person'>,
  { words, media }: Addition,
): Promise<Sent | null> {
  const sending = media.map((medium) => ({ ...medium, fileId: null, attached: false, refused: null }));
  const entry: Outgoing = {
    kind: 'outgoing',
    id: entryId,
    at: new Date().toISOString(),
    command: { name: 'request.add', input: { id, commandId: await newId(), words } },
    personId: person.id,
    media: sending,
    requestId: null,
    refused: null,
  };
  await keepEntry(entry);
  return send(entryId);
}
