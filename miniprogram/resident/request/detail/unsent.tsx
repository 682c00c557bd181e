import type { ReactNode } from 'react';
import { useOutbox } from '../../../request/outbox';
import { Notice } from '../../../ui/notice/notice';

/** A note that an addition is kept on this phone and has not been sent yet. */
export function Unsent({ id }: { id: string }): ReactNode {
  const waiting = useOutbox().filter(
    ({ command, requestId }) =>
      command.name === 'request.add' && command.input.id === id && requestId === null,
  );
  if (waiting.length === 0) return null;
  return (
    <Notice
      tone="due"
      word={
        waiting.every(({ refused }) => refused === null)
          ? '您补充的话还没送出去，有网了会自动再送'
          : '您补充的话没能送出去，请回首页看看'
      }
    />
  );
}
