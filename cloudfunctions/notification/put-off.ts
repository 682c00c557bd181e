import { withEffects } from '../../shared/effect';
import type { Notice, NoticeEffect } from '../../shared/notification/notification';
import { changeDocument } from '../aggregate/store';

/** Puts a message off until a later moment, once. Throws where other calls were faster each time. */
export async function putOff(
  { _id }: Pick<Notice, '_id'>,
  kind: Exclude<NoticeEffect['kind'], 'reach'>,
  dueAt: string,
): Promise<void> {
  const done = await changeDocument<'notice', 'gone'>('notice', _id, (before) => {
    if (before === null) return { refused: 'gone' };
    if (before.effects.some((effect) => effect.kind === kind && effect.dueAt >= dueAt))
      return { after: before };
    const effect = { id: `${_id}.${kind}.${before.version}`, kind, dueAt };
    return { after: { ...before, ...withEffects(before, [effect]), version: before.version + 1 } };
  });
  if ('refused' in done) throw new Error('a message could not be put off');
}
