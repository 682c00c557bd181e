import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { useCommand } from '../../cloud/use-command';
import { Button } from '../../ui/button/button';
import { goTo, homeUrl, startAt } from '../../ui/go';
import { Refusal } from '../../ui/refusal/refusal';
import { Summary } from '../../ui/summary/summary';
import type { Wizard } from '../../ui/wizard/use-wizard';
import type { Introduction, IntroductionStep } from './introduction';
import { plainTelephone } from '../../../shared/plain-text';
import { dropIntroduction, introduceUrl } from './introduction';

/**
 * All three answers, each with a link to change it, and the button that sends them. Sending them twice
 * changes nothing.
 */
export function CheckIntroduction({
  introduction: { name, phone, place },
  wizard,
}: {
  introduction: Introduction;
  wizard: Wizard<IntroductionStep>;
}): ReactNode {
  const { run, failure } = useCommand();
  const answers = { name, phone, place: place?.words ?? '没有选' };

  const submit = async (): Promise<void> => {
    if (place === null) return goTo(introduceUrl('place', true));
    if (
      (await run('person.introduce', {
        name: name.trim(),
        phone: plainTelephone(phone),
        region: place.code,
      })) === null
    )
      return;
    dropIntroduction();
    await startAt(homeUrl);
  };

  return (
    <>
      <Refusal words={failureText(failure)} />
      <Summary
        label="您填的内容"
        rows={wizard.rows({ name: '姓名', phone: '电话', place: '住在' }, (step) => answers[step])}
      />
      {failure?.code === 'ALREADY_KNOWN' ? (
        <Button onPress={() => startAt(homeUrl)}>回首页</Button>
      ) : (
        <Button onPress={submit}>就是这样</Button>
      )}
    </>
  );
}
