/**
 * Changes one request from a page. The command's id is made before the first attempt and kept until the cloud
 * has answered, so that a retry is the same command.
 */
import { pageFailure } from '../cloud/failure.text';
import { useQuery } from '../cloud/use-query';
import type { RefusalProps } from '../ui/refusal/refusal';
import { useRef } from 'react';
import type { Input } from '../../shared/contract';
import type { RequestView } from '../../shared/request/request.contract';
import { newId } from '../cloud/transport';
import type { Command } from '../cloud/use-command';
import { useCommand } from '../cloud/use-command';
import { remember } from '../cloud/use-query';

/** Every operation that returns the new view of the request it changed. */
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
/** The input of a change without the request's id and the command's id, which are added here. */
export type Content<N extends Change> = Omit<Input<N>, 'id' | 'commandId'>;

export interface RequestCommand extends Pick<Command, 'failure'> {
  /** Carries a change out; resolves to the new view, or to null when it failed (`failure` says why). */
  readonly run: <N extends Change>(name: N, content: Content<N>) => Promise<RequestView | null>;
}

/**
 * Gives a page the function that changes one request. The view that a change returns is what every page shows
 * from then on.
 */
export function useRequestCommand(requestId: string): RequestCommand {
  const pending = useRef<{ content: string; commandId: string } | null>(null);
  const command = useCommand();

  const run = async <N extends Change>(name: N, content: Content<N>): Promise<RequestView | null> => {
    const said = JSON.stringify([name, content]);
    if (pending.current?.content !== said) pending.current = { content: said, commandId: await newId() };
    const input = { ...content, id: requestId, commandId: pending.current.commandId } as Input<N>;
    return command.run(name, input, (view, now) => {
      pending.current = null;
      remember('request.get', { id: requestId }, view as RequestView, now);
    }) as Promise<RequestView | null>;
  };

  return { run, failure: command.failure };
}

/**
 * Why a page that changes a request cannot go on: there is no such request for this account. Null where there is
 * one, and while that is not known.
 */
export function useNotThere(id: string): RefusalProps | null {
  const { data, failure } = useQuery('request.get', { id });
  if (data !== null || failure === null) return null;
  // An id that cannot be one is refused as bad input.
  return failure.code === 'NOT_FOUND' || failure.code === 'BAD_INPUT' ? pageFailure(failure) : null;
}
