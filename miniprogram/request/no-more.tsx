import type { ReactNode } from 'react';
import { noMoreText } from '../cloud/failure.text';
import { Button } from '../ui/button/button';
import { goTo } from '../ui/go';
import { Page } from '../ui/page/page';

/** Shown instead of a draft about a person for whom the account does not act any more. */
export function NoMore(): ReactNode {
  return (
    <Page title="这件现在交不了" lead={noMoreText} easyLead="写的都还在，请再要一个口令。" back="返回">
      <Button onPress={() => goTo('/pages/kept/index')}>看手机里存的</Button>
    </Page>
  );
}
