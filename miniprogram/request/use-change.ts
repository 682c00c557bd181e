/** Changing a request from a page: the command's id is made before the first try and kept until the cloud has answered. */
import { useRef, useState } from 'react';
import type { Input } from '../../shared/contract';
import type { RequestView } from '../../shared/request/request.contract';
import { call } from '../cloud/call';
import { newId } from '../cloud/transport';
import type { Failure } from '../cloud/use-call';
import { remember } from '../cloud/use-call';

/** Every change that answers with the new view of its request. */
export type Change =
  | 'request.add'
  | 'request.nudge'
  | 'request.correct'
  | 'request.withdraw'
  | 'request.rate'
  | 'request.reopen'
  | 'request.hide'
  | 'request.show'
  | 'request.accept'
  | 'request.contact'
  | 'request.askBack'
  | 'request.progress'
  | 'request.answer'
  | 'request.correctReply'
  | 'request.offer'
  | 'request.take'
  | 'request.refuse'
  | 'request.help'
  | 'request.pause'
  | 'request.resume'
  | 'request.reassign'
  | 'request.extend'
  | 'request.urge';
export type Content<N extends Change> = Omit<Input<N>, 'id' | 'commandId'>;

export interface Changing {
  /** Carries a change out; the new view, or null when it failed (`failure` says why). */
  readonly change: <N extends Change>(name: N, content: Content<N>) => Promise<RequestView | null>;
  readonly failure: Failure | null;
}

/** The way to change one request. The same change tried again is the same command. */
export function useChange(requestId: string): Changing {
  const pending = useRef<{ content: string; commandId: string } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const change = async <N extends Change>(name: N, content: Content<N>): Promise<RequestView | null> => {
    const said = JSON.stringify([name, content]);
    if (pending.current?.content !== said) pending.current = { content: said, commandId: await newId() };
    const result = await call(name, {
      ...content,
      id: requestId,
      commandId: pending.current.commandId,
    } as Input<N>);
    setFailure(result.ok ? null : result);
    if (!result.ok) return null;
    pending.current = null;
    const view = result.data as RequestView;
    remember('request.get', { id: requestId }, view, result.now);
    return view;
  };

  return { change, failure };
}
