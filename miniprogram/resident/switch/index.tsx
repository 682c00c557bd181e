import { useState } from 'react';
import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import type { ActsFor } from '../../session/session';
import { actFor, useSession } from '../../session/session';
import { Button } from '../../ui/button/button';
import { Answers } from '../../ui/answers/answers';
import { homeUrl, startAt } from '../../ui/go';
import { forgetChange } from '../../ui/page/for-whom';
import { Page } from '../../ui/page/page';

function detailOf({ place, relation }: ActsFor): string {
  return relation === null ? place : `${place}，您是${relation}`;
}

/**
 * 现在替谁办事？ The only page where the phone switches to another person. The choice is announced, and from
 * then on every page is about that person.
 */
export default function SwitchPage(): ReactNode {
  const { view, person, failure, reload } = useSession();
  const [done, setDone] = useState(false);
  const persons = view?.persons ?? [];

  if (done && person !== null) {
    return (
      <Page
        key="done"
        title={person.relation === null ? '现在办您自己的事' : `现在替${person.name}办事`}
        lead="每一页上面都写着名字，想换人就按名字。"
        forWhom="fixed"
      >
        <Button onPress={() => startAt(homeUrl)}>好，去首页</Button>
      </Page>
    );
  }
  const choose = (id: string): void => {
    setDone(true);
    actFor(id);
    // The heading of the next page says it.
    forgetChange();
  };
  return (
    <Page
      key="asked"
      title="现在替谁办事？"
      lead="按一下就换。看到的、提的都是这个人的事。"
      easyLead="按一下就换。"
      back="返回"
      forWhom="fixed"
      loading={view === null && failure === null}
      failure={{ words: failureText(view === null ? failure : null), again: reload }}
    >
      {view === null ? null : persons.length === 0 ? (
        <Button onPress={() => startAt(homeUrl)}>没有要替办的人，回首页</Button>
      ) : (
        <Answers
          id="person"
          value={person?.id}
          onAnswer={choose}
          options={persons.map((one) => ({
            value: one.id,
            words: one.relation === null ? `我自己（${one.name}）` : one.name,
            detail: detailOf(one),
          }))}
        />
      )}
    </Page>
  );
}
