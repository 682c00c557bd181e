import type { ReactNode } from 'react';
import type { Scope } from '../../shared/person/person';
import type { ActsFor } from '../session/session';
import { Button } from '../ui/button/button';
import { goTo, homeUrl, startAt } from '../ui/go';
import { Page } from '../ui/page/page';

type Asked = Extract<Scope, 'submit' | 'requests' | 'plan'>;

const titles: Readonly<Record<Asked, (name: string) => string>> = {
  submit: (name) => `${name}没有请您替他提需求`,
  requests: (name) => `${name}没有让您看他的诉求`,
  plan: (name) => `${name}没有让您看他的政策`,
};

/** Whom to ask for more than the person has allowed. */
export const askForMore = '想办，就请本人重新给您一个口令。本人不方便，找村里的干部。';

/** Shown to a proxy in the place of what the person has not allowed: the truth, and whom to ask. */
export function NotInScope({ person, scope }: { person: ActsFor; scope: Asked }): ReactNode {
  return (
    <Page
      title={titles[scope](person.name)}
      lead={askForMore}
      easyLead="想办，请他再给一个口令。"
      back="返回"
    >
      <Button onPress={() => startAt(homeUrl)}>回首页</Button>
      <Button look="secondary" onPress={() => goTo('/resident/proxies/index')}>
        看看我能替他办什么
      </Button>
    </Page>
  );
}
