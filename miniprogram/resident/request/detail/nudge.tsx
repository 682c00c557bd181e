import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { beijingDay } from '../../../../shared/calendar/calendar';
import { dayText } from '../../../../shared/calendar/day.text';
import type { RequestView } from '../../../../shared/request/request.contract';
import { failureText } from '../../../cloud/failure.text';
import { useRequestCommand } from '../../../request/use-request-command';
import { useElementId } from '../../../ui/element-id';
import { Button } from '../../../ui/button/button';
import { focusOn } from '../../../ui/native/focus';
import { Refusal } from '../../../ui/refusal/refusal';
import { JustNow } from '../../../ui/stack/stack';

/** 催一下: one tap. Afterwards it says who was told, and from which day the person may nudge again. */
export function Nudge({
  request,
  who,
  now,
  onNudged,
}: {
  request: RequestView;
  who: string;
  now: string;
  onNudged: () => Promise<void>;
}): ReactNode {
  const { run, failure } = useRequestCommand(request.id);
  const toldId = useElementId();
  const [pressed, setPressed] = useState(false);
  const told = request.nudgeAgainOn !== null;
  // The button disappears after the tap; the focus moves to the text that replaces it.
  useEffect(() => {
    if (pressed && told) focusOn(toldId, { stay: true });
  }, [pressed, told, toldId]);
  const nudge = async (): Promise<void> => {
    if ((await run('request.nudge', {})) === null) return;
    setPressed(true);
    await onNudged();
  };
  return (
    <>
      <Refusal words={failureText(failure)} />
      {request.nudgeAgainOn === null ? null : (
        <JustNow id={toldId} soft isNew={pressed}>
          {`已经告诉${who}，${dayText(request.nudgeAgainOn, beijingDay(now))}可以再催。`}
        </JustNow>
      )}
      {request.may.includes('nudge') ? (
        <Button look="secondary" onPress={nudge}>
          催一下
        </Button>
      ) : null}
    </>
  );
}
