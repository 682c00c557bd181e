import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button/button';
import { LiveRegion } from '../ui/live-region/live-region';
import { Stack } from '../ui/stack/stack';
import { Strong } from '../ui/text/text';

/** The button that discards something. It asks twice, because what is discarded cannot be restored. */
export function Discard({ what, onDiscard }: { what: string; onDiscard: () => Promise<void> }): ReactNode {
  const [sure, setSure] = useState(false);
  return (
    <>
      <LiveRegion seen>{sure ? <Strong>真的删掉？删了就找不回来。</Strong> : null}</LiveRegion>
      {sure ? (
        <Stack near>
          <Button look="secondary" label={`删掉，不要了：${what}`} onPress={onDiscard}>
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
