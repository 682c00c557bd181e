import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { forgetPerson } from '../../keep/kept';
import { useSession } from '../../session/session';
import { useCommand } from '../../cloud/use-command';
import { Button } from '../../ui/button/button';
import { goBack, homeUrl, startAt } from '../../ui/go';
import { Page } from '../../ui/page/page';

/** Gives up the account's own record on this phone, after asking once more. */
export default function ReleasePage(): ReactNode {
  const { view, failure: unknown, reload } = useSession();
  const { run, failure: refused } = useCommand();
  // The account's own record, whichever person the phone acts for at the moment.
  const own = view?.persons.find(({ recorded, relation }) => recorded && relation === null);
  const unread = view === null ? unknown : null;
  const failure = refused ?? unread;
  const release = async (personId: string): Promise<void> => {
    if ((await run('claim.release', { personId })) === null) return;
    await forgetPerson(personId);
    await startAt(homeUrl);
  };
  return (
    <Page
      title={view !== null && own === undefined ? '这个手机没有连着登记' : '这个手机不再用了？'}
      lead={
        own === undefined
          ? undefined
          : '以后这个手机看不到您的登记和诉求。正在办的事照样办。换了手机，请村里的干部再给一个口令。'
      }
      easyLead={own === undefined ? undefined : '断开以后，这里看不到您的事。'}
      back="返回"
      loading={view === null && failure === null}
      failure={{ words: failureText(failure), again: unread === null ? undefined : reload }}
    >
      {own === undefined ? null : <Button onPress={() => release(own.id)}>不用了，断开</Button>}
      <Button look="secondary" onPress={goBack}>
        {own === undefined ? '回去' : '还要用'}
      </Button>
    </Page>
  );
}
