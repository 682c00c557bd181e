import type { ReactNode } from 'react';
import { noMoreText } from '../cloud/failure.text';
import { Button } from '../ui/button/button';
import { goTo } from '../ui/go';
import { Page } from '../ui/page/page';

/** Instead of a draft for somebody one does not act for any more. */
export function NoMore(): ReactNode {
  return (
    <Page title="这件现在交不了" lead={noMoreText} back="返回">
      <Button onPress={() => goTo('/pages/kept/index')}>看手机里存的</Button>
    </Page>
  );
}
