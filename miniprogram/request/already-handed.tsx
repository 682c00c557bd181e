import type { ReactNode } from 'react';
import { Button } from '../ui/button/button';
import { startAt } from '../ui/go';
import { Page } from '../ui/page/page';
import { LeftBehind } from './copies/left-behind';

/** Shown instead of questions that are answered and handed over already, in this window or another. */
export function AlreadyHanded({ id }: { id: string }): ReactNode {
  return (
    <Page title="这一件已经交了" lead="一件事只交一次，不会交两遍。" back="返回">
      <LeftBehind of={id} />
      <Button onPress={() => startAt(`/pages/receipt/index?id=${id}`)}>看送到了没有</Button>
    </Page>
  );
}
