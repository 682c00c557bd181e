import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AccessView } from '../../shared/person/access.contract';
import type { AccessNeed } from '../../shared/person/access';
import { accessNeeds } from '../../shared/person/access';
import { accessText } from '../../shared/person/access.text';
import type { PartOfDay } from '../../shared/need/need';
import { partsOfDay } from '../../shared/need/need';
import { partOfDayText } from '../../shared/need/need.text';
import { failureText } from '../cloud/failure.text';
import { useCommand } from '../cloud/use-command';
import { remember } from '../cloud/use-query';
import { Button } from '../ui/button/button';
import { Checks, Choice } from '../ui/choice/choice';
import { Paragraph } from '../ui/native/text';
import { Notice } from '../ui/notice/notice';
import { groupNumber } from '../ui/phone/group-number';
import { Refusal } from '../ui/refusal/refusal';
import { Sentence } from '../ui/sentence/sentence';

export interface AccessFormProps {
  view: AccessView;
  /** The server's time of the view, UTC. */
  now: string;
  onSaid?: () => Promise<void>;
}

/**
 * Where somebody who wants 视频手语 finds it, or that it is not offered where they live. `isNew`: it was chosen on
 * this page.
 */
function WithSignVideo({ video, isNew }: Pick<AccessView, 'video'> & { isNew: boolean }): ReactNode {
  return video === null ? (
    <Notice tone="due" word="这里还没有视频手语" announced={isNew}>
      先发短信，或者上门。有了就照这样来。
    </Notice>
  ) : (
    <Notice tone="info" word={`这里有视频手语：${video.program}`} announced={isNew}>
      <Paragraph>
        <Sentence>{`办事的人从这里打视频，号码 ${groupNumber(video.number).join('-')}。`}</Sentence>
      </Paragraph>
    </Notice>
  );
}

/**
 * The two questions about a person's access needs. The form is the same on the person's phone and at a
 * cadre's desk; the result of saving stands beside the button.
 */
export function AccessForm({ view: { id, profile, video }, now, onSaid }: AccessFormProps): ReactNode {
  const [needs, setNeeds] = useState<AccessNeed[]>(profile?.needs ?? []);
  const [when, setWhen] = useState<PartOfDay | null>(profile?.when ?? null);
  const [done, setDone] = useState(false);
  const { run, failure } = useCommand();
  const say = async (): Promise<void> => {
    const after = await run('access.set', { personId: id, needs, when });
    setDone(after !== null);
    if (after === null) return;
    remember('access.get', { personId: id }, after, now);
    await onSaid?.();
  };
  return (
    <>
      <Checks
        id="needs"
        question="需要哪几样？"
        hint="可以选几样，也可以不选。"
        values={needs}
        onChange={(values) => {
          setDone(false);
          setNeeds(values);
        }}
        options={accessNeeds.map((value) => ({
          value,
          words: accessText[value].words,
          detail: accessText[value].detail,
        }))}
      />
      {needs.includes('signVideo') ? (
        <WithSignVideo video={video} isNew={profile?.needs.includes('signVideo') !== true} />
      ) : null}
      <Choice
        id="when"
        question="什么时候联系方便？"
        value={when ?? undefined}
        onChange={(value) => {
          setDone(false);
          setWhen(value);
        }}
        options={partsOfDay.map((value) => ({ value, words: partOfDayText[value] }))}
      />
      {done ? <Notice tone="done" word="记下了，以后照这样来。" announced /> : null}
      <Refusal words={failureText(failure)} />
      <Button onPress={say}>记下</Button>
    </>
  );
}
