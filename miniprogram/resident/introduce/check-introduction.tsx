import type { ReactNode } from 'react';
import { failureText } from '../../cloud/failure.text';
import { useCommand } from '../../cloud/use-command';
import { Button } from '../../ui/button/button';
import { goTo, homeUrl, startAt } from '../../ui/go';
import { Refusal } from '../../ui/refusal/refusal';
import { Summary } from '../../ui/summary/summary';
import type { Introduction } from './introduction';
import { dropIntroduction, introduceUrl, plainNumber } from './introduction';

/**
 * All three answers, each with the way to change it; then the one button that makes oneself known. Saying it
 * twice changes nothing.
 */
export function CheckIntroduction({
  introduction: { name, phone, place },
}: {
  introduction: Introduction;
}): ReactNode {
  const { run, failure } = useCommand();
  const mend = (step: 'name' | 'phone' | 'place') => (): void => void goTo(introduceUrl(step, true));

  const submit = async (): Promise<void> => {
    if (place === null) return goTo(introduceUrl('place', true));
    if (
      (await run('person.introduce', {
        name: name.trim(),
        phone: plainNumber(phone),
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
        rows={[
          { term: '姓名', value: name, onChange: mend('name') },
          { term: '电话', value: phone, onChange: mend('phone') },
          { term: '住在', value: place?.words ?? '没有选', onChange: mend('place') },
        ]}
      />
      {failure?.code === 'ALREADY_KNOWN' ? (
        <Button onPress={() => startAt(homeUrl)}>回首页</Button>
      ) : (
        <Button onPress={submit}>就是这样</Button>
      )}
    </>
  );
}
