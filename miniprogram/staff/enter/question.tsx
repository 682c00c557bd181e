import type { ReactNode } from 'react';
import { categories, channels, MAX_WORDS, partsOfDay } from '../../../shared/request/request';
import { categoryText, channelText, partOfDayText } from '../../../shared/request/request.text';
import { failureText } from '../../failure.text';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button/button';
import { Choice } from '../../ui/choice/choice';
import { Field } from '../../ui/field/field';
import { Paragraph } from '../../ui/native/text';
import { Notice } from '../../ui/notice/notice';
import { enterText } from './enter.text';
import type { ChangeEntering, Entering } from './entering';
import { NOBODY } from './entering';
import type { EnterStep } from './steps';

export interface QuestionProps {
  step: Exclude<EnterStep, 'person' | 'record' | 'read'>;
  entering: Entering;
  change: ChangeEntering;
  error: string | undefined;
}

/** The one question of a step. */
export function Question({ step, entering, change, error }: QuestionProps): ReactNode {
  const common = { id: step, question: enterText[step].title, asHeading: true, error };
  switch (step) {
    case 'how':
      return (
        <Choice
          {...common}
          value={entering.how}
          onChange={(how) => change({ how })}
          options={[
            { value: 'phone', words: '本人打来电话' },
            { value: 'door', words: '上门当面说的' },
          ]}
        />
      );
    case 'danger':
      return (
        <>
          <Choice
            {...common}
            value={entering.danger}
            onChange={(danger) => change({ danger })}
            options={[
              { value: 'no', words: '没有危险' },
              { value: 'yes', words: '有危险，很着急' },
            ]}
          />
          {entering.danger === 'yes' ? <Notice tone="late" word="先打 110、120 或 119，再接着录。交上去马上告诉乡镇和县里值班的人。" live="assertive" /> : null}
        </>
      );
    case 'topic':
      return <Choice {...common} value={entering.category} onChange={(category) => change({ category })} options={categories.map((value) => ({ value, words: categoryText[value] }))} />;
    case 'against':
      return <Against {...common} entering={entering} change={change} />;
    case 'words':
      return <Field id="words" label={enterText.words.title} asHeading value={entering.words} onChange={(words) => change({ words })} lines={6} atMost={MAX_WORDS} error={error} />;
    case 'contact':
      return <Choice {...common} value={entering.channel} onChange={(channel) => change({ channel })} options={channels.map((value) => ({ value, words: channelText[value] }))} />;
    case 'when':
      return <Choice {...common} value={entering.when} onChange={(when) => change({ when })} options={partsOfDay.map((value) => ({ value, words: partOfDayText[value] }))} />;
  }
}

interface AgainstProps extends Pick<QuestionProps, 'entering' | 'change' | 'error'> {
  id: string;
  question: string;
  asHeading: boolean;
}

/** Whom a complaint is about: one of those who answer for the person's place, or nobody in particular. */
function Against({ entering, change, ...common }: AgainstProps): ReactNode {
  const { data, failure, reload } = useCall('directory.cadresOf', entering.person === null ? null : { personId: entering.person.id });
  if (failure !== null) {
    return (
      <Notice tone="late" word={failureText(failure)} live="assertive">
        <Button look="secondary" onPress={reload}>
          再试一次
        </Button>
      </Notice>
    );
  }
  if (data === null) return <Paragraph className="soft">正在打开，请稍等…</Paragraph>;
  return (
    <Choice
      {...common}
      value={entering.against}
      onChange={(against) => change({ against })}
      options={[...data.posts.map(({ id, title, name }) => ({ value: id, words: name ?? title, detail: title })), { value: NOBODY, words: '不是哪一个人，或说不准' }]}
    />
  );
}
