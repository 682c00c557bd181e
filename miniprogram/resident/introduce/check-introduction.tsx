import { useState } from 'react';
import type { ReactNode } from 'react';
import { call } from '../../call';
import { failureText } from '../../failure.text';
import type { Failure } from '../../use-call';
import { Button } from '../../ui/button/button';
import { goTo, homeUrl, startAt } from '../../ui/go';
import { LiveRegion } from '../../ui/live-region/live-region';
import { Notice } from '../../ui/notice/notice';
import { Summary } from '../../ui/summary/summary';
import type { Introduction } from './introduction';
import { dropIntroduction, introduceUrl, plainNumber } from './introduction';

/** All three answers, each with the way to change it; then the one button that makes oneself known. Saying it twice changes nothing. */
export function CheckIntroduction({ introduction: { name, phone, place } }: { introduction: Introduction }): ReactNode {
  const [failure, setFailure] = useState<Failure | null>(null);
  const mend = (step: 'name' | 'phone' | 'place') => (): void => void goTo(introduceUrl(step, true));

  const submit = async (): Promise<void> => {
    if (place === null) return goTo(introduceUrl('place', true));
    const result = await call('person.introduce', { name: name.trim(), phone: plainNumber(phone), region: place.code });
    setFailure(result.ok ? null : result);
    if (!result.ok) return;
    dropIntroduction();
    await startAt(homeUrl);
  };

  return (
    <>
      <LiveRegion seen urgent>{failure === null ? null : <Notice tone="late" word={failureText(failure)} />}</LiveRegion>
      <Summary
        label="您填的内容"
        rows={[
          { term: '姓名', value: name, onChange: mend('name') },
          { term: '电话', value: phone, onChange: mend('phone') },
          { term: '住在', value: place?.words ?? '没有选', onChange: mend('place') },
        ]}
      />
      {failure?.code === 'ALREADY_KNOWN' ? <Button onPress={() => startAt(homeUrl)}>回首页</Button> : <Button onPress={submit}>就是这样</Button>}
    </>
  );
}
