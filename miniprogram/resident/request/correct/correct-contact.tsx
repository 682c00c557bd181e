import { useState } from 'react';
import type { ReactNode } from 'react';
import { waysToReach } from '../../../../shared/person/access';
import type { Channel, PartOfDay } from '../../../../shared/need/need';
import { partsOfDay } from '../../../../shared/need/need';
import type { RequestView } from '../../../../shared/request/request.contract';
import { partOfDayText } from '../../../../shared/need/need.text';
import { ContactChoice } from '../../../request/question/contact-choice';
import { failureText } from '../../../cloud/failure.text';
import { useRequestCommand } from '../../../request/use-request-command';
import { Button } from '../../../ui/button/button';
import { Choice } from '../../../ui/choice/choice';
import { goBack } from '../../../ui/go';
import { Page } from '../../../ui/page/page';

/** Changes how the person wants to be reached. The time is asked only where a cadre is to ring or visit. */
export function CorrectContact({ request }: { request: RequestView }): ReactNode {
  const [channel, setChannel] = useState<Channel>(request.contact.channel);
  const [when, setWhen] = useState<PartOfDay>(request.contact.when);
  const { run, failure } = useRequestCommand(request.id);

  const submit = async (): Promise<void> => {
    const contact = { channel, when: channel === 'text' ? ('any' as const) : when };
    if ((await run('request.correct', { words: '', contact })) !== null) await goBack('改好了');
  };

  return (
    <Page title="怎么联系方便？" back="返回" failure={{ words: failureText(failure) }}>
      <ContactChoice
        id="contact"
        question="怎么联系方便？"
        asHeading
        ways={request.access?.ways ?? waysToReach(null)}
        value={channel}
        onChange={setChannel}
      />
      {channel === 'text' ? null : (
        <Choice
          id="when"
          question="什么时候方便？"
          value={when}
          onChange={setWhen}
          options={partsOfDay.map((value) => ({ value, words: partOfDayText[value] }))}
        />
      )}
      <Button onPress={submit}>改好了</Button>
    </Page>
  );
}
