/**
 * An addition to a request. Like the request itself, it is kept on this phone before the first attempt to
 * send it, and is sent words first and media after.
 */
import type { RequestView } from '../../../../shared/request/request.contract';
import type { Outgoing } from '../../../keep/entries';
import { findEntry, keepEntry } from '../../../keep/kept';
import type { Sent } from '../../../request/outbox';
import { send } from '../../../request/outbox';
import type { Remark } from '../../../request/remark/remark';
import type { RemarkKept } from '../../../request/remark/use-remark';
import { newId } from '../../../cloud/transport';

export type Addition = Pick<Remark, 'words' | 'media'>;

/** An addition that the outbox has, to be corrected and sent again; empty where it has none under the id. */
export function readAddition(entryId: string | null): Addition {
  const entry = entryId === null ? null : findEntry(entryId);
  if (entry?.kind !== 'outgoing' || entry.command.name !== 'request.add') return { words: '', media: [] };
  return {
    words: entry.command.input.words,
    media: entry.media.map(({ id, kind, seconds }) => ({ id, kind, seconds })),
  };
}

/**
 * Hands an addition over to the outbox and sends it. What was written is removed as soon as the outbox has it safely,
 * or the cloud has it.
 * @param entryId the id under which the outbox keeps it, or is to keep it
 * @param onHandedOver called with that id as soon as the outbox has it
 */
export async function sendAddition(
  entryId: string,
  { id, person }: Pick<RequestView, 'id' | 'person'>,
  { read, drop }: RemarkKept,
  onHandedOver: (entryId: string) => void,
): Promise<Sent | null> {
  const { words, media } = read();
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
  const isSafe = await keepEntry(entry);
  onHandedOver(entryId);
  if (isSafe) drop();
  const result = await send(entryId);
  if (!isSafe && (result === null || result.ok)) drop();
  return result;
}
