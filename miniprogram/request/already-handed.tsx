import type { ReactNode } from 'react';
import { Button } from '../ui/button/button';
import { startAt } from '../ui/go';
import { Page } from '../ui/page/page';

/** Shown to a person who comes back to questions that are already answered and handed over to the outbox. */
export function AlreadyHanded({ id }: { id: string }): ReactNode {
  return (
    <Page title="这一件已经交了" lead="正在送，或者已经送到了。" back="返回">
      <Button onPress={() => startAt(`/pages/receipt/index?id=${id}`)}>看送到了没有</Button>
    </Page>
  );
}
