import type { Notice, NoticeEffect } from '../../shared/notification/notification';
import { change } from '../platform/db';

/** Puts a message off until a later moment. Throws where another call was faster, so that it is tried again. */
export async function putOff(
  { _id, version, effectDueAt }: Notice,
  kind: Exclude<NoticeEffect['kind'], 'reach'>,
  dueAt: string,
): Promise<void> {
  const effect = { id: `${_id}.${kind}.${version}`, kind, dueAt };
  // It may be too early and is never too late for the others.
  const next = effectDueAt !== null && effectDueAt < dueAt ? effectDueAt : dueAt;
  const set = { version: version + 1, effectDueAt: next };
  if (!(await change('notice', { _id, version }, { set, push: { effects: [effect] } })))
    throw new Error('another call was faster to change this notice');
}
