import type { ReactNode } from 'react';
import { Button } from '../../ui/button/button';
import { homeUrl, startAt } from '../../ui/go';
import { Page } from '../../ui/page/page';

/** Shown where an address leads to no page of the app. */
export default function MissingPage(): ReactNode {
  return (
    <Page
      title="没有这一页"
      lead="地址可能抄错了，或者这一页已经不在了。您写的都还在。"
      easyLead="您写的都还在。"
    >
      <Button onPress={() => startAt(homeUrl)}>回首页</Button>
    </Page>
  );
}
