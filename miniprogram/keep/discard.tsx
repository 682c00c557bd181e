import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button/button';
import { useAnnouncement } from '../ui/announced/announcements';
import { useElementId } from '../ui/element-id';
import { focusOn } from '../ui/native/focus';
import { Stack } from '../ui/stack/stack';
import { Strong } from '../ui/text/text';

const question = '真的删掉？删了就找不回来。';

/** The button that discards something. It asks twice, because what is discarded cannot be restored. */
export function Discard({ what, onDiscard }: { what: string; onDiscard: () => Promise<void> }): ReactNode {
  const id = useElementId();
  const [sure, setSure] = useState(false);
  useAnnouncement(sure ? question : null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (sure) focusOn(id);
  }, [sure, id]);
  return (
    <>
      {sure ? <Strong>{question}</Strong> : null}
      {sure ? (
        <Stack near>
          <Button id={id} look="secondary" label={`删掉，不要了：${what}`} onPress={onDiscard}>
            删掉，不要了
          </Button>
          <Button look="secondary" label={`留着：${what}`} onPress={() => setSure(false)}>
            留着
          </Button>
        </Stack>
      ) : (
        <Button look="quiet" label={`删掉：${what}`} onPress={() => setSure(true)}>
          删掉
        </Button>
      )}
    </>
  );
}
