import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RemindersView } from '../../shared/notification/notification.contract';
import { useCommand } from '../cloud/use-command';
import { failureText } from '../cloud/failure.text';
import { useQuery } from '../cloud/use-query';
import { newId } from '../cloud/transport';
import { askPermit, openReminderSettings } from '../device/ask-permit';
import { useAnnouncement } from '../ui/announced/announcements';
import { Button } from '../ui/button/button';
import { Card } from '../ui/card/card';
import { Refusal } from '../ui/refusal/refusal';
import { Plain } from '../ui/text/text';
import type { RemindedOf } from './reminders.text';
import { remindedOfText, remindersText } from './reminders.text';

interface RemindersProps {
  /** Whether it is shown where nothing can be permitted, too: on the page where somebody looks for it. */
  always?: boolean;
  of?: RemindedOf;
}

/**
 * 微信提醒: whether WeChat may remind the account when something happens, and the press that permits one reminder.
 * Nothing depends on it. In a browser, which has no WeChat, there is none.
 */
export function Reminders({ always = false, of = 'answers' }: RemindersProps): ReactNode {
  const { data, now } = useQuery('notification.reminders', askPermit === null ? null : {});
  const [answered, setAnswered] = useState<{ readonly view: RemindersView; readonly at: string } | null>(
    null,
  );
  const { run, failure } = useCommand();
  // The page reads again whenever it is shown; the newer of both holds.
  const view = answered !== null && answered.at >= now ? answered.view : data;
  useAnnouncement(answered === null ? null : remindersText(answered.view, of));
  if (askPermit === null || view === null || (view.template === null && !always)) return null;
  const { template, left, answer } = view;
  const ask = askPermit;
  // WeChat opens its dialog only within the press itself, so nothing is waited for before it.
  const press = async (asked: string): Promise<void> => {
    const said = await ask(asked);
    const input = { clientId: await newId(), template: asked, answer: said };
    await run('notification.permit', input, (after, at) => setAnswered({ view: after, at }));
  };
  return (
    <Card title="微信提醒">
      <Plain>{remindersText(view, of)}</Plain>
      <Refusal words={failureText(failure)} />
      {template === null ? null : (
        <Button look="secondary" onPress={() => press(template)}>
          {left > 0 ? '再多提醒一次' : `${remindedOfText[of]}提醒我`}
        </Button>
      )}
      {openReminderSettings !== null && left === 0 && (answer === 'off' || answer === 'reject') ? (
        <Button look="quiet" onPress={openReminderSettings}>
          去微信设置里打开
        </Button>
      ) : null}
    </Card>
  );
}
