import { isBlank } from '../../shared/plain-text';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Input, Output } from '../../shared/contract';
import type { Theme } from '../../shared/fact/theme';
import type { QuestionView } from '../../shared/entitlement/entitlement.contract';
import { ledgerStatusText } from '../../shared/entitlement/entitlement.text';
import { failureText } from '../cloud/failure.text';
import { choosePlaceUrl, dropPlace, readPlace } from '../person/place';
import { useCommand } from '../cloud/use-command';
import { remember } from '../cloud/use-query';
import { Button } from '../ui/button/button';
import { Answers } from '../ui/answers/answers';
import { Checks } from '../ui/choice/choice';
import { DayField } from '../ui/day-field/day-field';
import type { Form } from '../ui/form/use-form';
import { Field } from '../ui/field/field';
import { goTo } from '../ui/go';
import { Notice } from '../ui/notice/notice';
import { Refusal } from '../ui/refusal/refusal';
import type { Parts } from './parts';
import { PartsField } from './parts';

type Changed = Output<'entitlement.answer'>['changed'];
type Value = Input<'entitlement.answer'>['value'];

const LONG_AGO = '1900-01-01';
const partsText = '和残疾人证上的等级对不上。请看看证，再选一次。';
const keyed = (value: string | boolean): string => String(value);

/** Whether a press answers a question of this kind and goes on; the others have a button that does. */
function isPressed(kind: QuestionView['kind']): boolean {
  return kind === 'yesno' || kind === 'one' || kind === 'place';
}

/** The value an answer stands for, or the error to show where it stands for none yet. */
function valueOf(
  { kind, options }: QuestionView,
  said: string,
  several: readonly string[],
  parts: Parts,
): { value: Value } | { wrong: string } {
  switch (kind) {
    case 'several':
      return { value: [...several] };
    case 'number': {
      const number = Number(said.normalize('NFKC').trim());
      return !isBlank(said) && Number.isFinite(number) && number >= 0
        ? { value: number }
        : { wrong: '请写一个数字。' };
    }
    case 'disability': {
      const all = Object.entries(parts).map(([category, level]) => ({ category, level }));
      return all.length > 0 && all.every(({ level }) => level !== '')
        ? { value: all }
        : { wrong: all.length === 0 ? '请选是哪一类' : '请选每一类是几级' };
    }
    case 'day':
      return said === '' ? { wrong: '请选一天。' } : { value: said };
    case 'yesno':
    case 'one':
    case 'place': {
      const option = options.find(({ value }) => keyed(value) === said);
      return said === '' ? { wrong: '请选一个。' } : { value: option?.value ?? said };
    }
  }
}

/**
 * What the person gained by an answer. What is no longer possible stands in the list, and nobody is told of it
 * while they answer.
 */
export function ChangedNotice({ changed }: { changed: Changed }): ReactNode {
  const good = changed.filter(({ status }) => status === 'owed' || status === 'may');
  return (
    <>
      {good.map(({ id, name, status }) => (
        <Notice key={id} tone="done" word={`${name}：${ledgerStatusText[status].tag}`} announced />
      ))}
    </>
  );
}

export interface FactFormProps {
  personId: string;
  /** The theme whose questions are answered; undefined where they are those of one policy. */
  theme: Theme | undefined;
  question: QuestionView;
  /** The server's time of the question, UTC. */
  now: string;
  /** The form of the page, which shows the errors. */
  form: Form;
  onAnswered: (changed: Changed) => void;
  /** 不清楚: goes on to the next question without recording anything. */
  onSkip: () => void;
}

/** One question about a person, and its answer. */
export function FactForm({
  personId,
  theme,
  question,
  now,
  form,
  onAnswered,
  onSkip,
}: FactFormProps): ReactNode {
  const { fact, ask: words, kind, options } = question;
  const [said, setSaid] = useState('');
  const [several, setSeveral] = useState<string[]>([]);
  const [parts, setParts] = useState<Parts>({});
  const error = form.errorOf();
  const [place, setPlace] = useState(readPlace());
  useDidShow(() => setPlace(readPlace()));
  const { run, failure } = useCommand();
  const elsewhere =
    kind === 'place' && place !== null ? [{ value: place.code, words: place.words, detail: undefined }] : [];
  const offered = [
    ...options.map(({ value, words: option, more }) => ({
      value: keyed(value),
      words: option,
      detail: more ?? undefined,
    })),
    ...elsewhere,
  ];

  const write = form.changing(setSaid);
  const answer = async (pressed = said): Promise<void> => {
    const meant = valueOf(question, pressed, several, parts);
    const isGood = form.check([{ fieldId: 'fact', words: 'wrong' in meant ? meant.wrong : null }]);
    if ('wrong' in meant || !isGood) return;
    const of = theme === undefined ? { personId } : { personId, theme };
    const after = await run('entitlement.answer', { ...of, fact, value: meant.value });
    if (after === null) return;
    remember('entitlement.mine', of, after.entitled, now);
    // The list that led here shows how many questions are left.
    remember('entitlement.mine', { personId }, { ...after.entitled, questions: [] }, now);
    dropPlace();
    onAnswered(after.changed);
  };

  return (
    <>
      <Refusal
        words={kind === 'disability' && failure?.code === 'BAD_INPUT' ? partsText : failureText(failure)}
      />
      {kind === 'number' ? (
        <Field id="fact" label={words} asHeading kind="number" value={said} onChange={write} error={error} />
      ) : null}
      {kind === 'disability' ? (
        <PartsField question={question} value={parts} error={error} onChange={form.changing(setParts)} />
      ) : null}
      {kind === 'day' ? (
        <DayField id="fact" label="哪一天" value={said} from={LONG_AGO} onChange={write} error={error} />
      ) : null}
      {kind === 'several' ? (
        <Checks
          id="fact"
          question={words}
          asHeading
          hint="可以选几样。都没有，就直接点下一个。"
          values={several}
          onChange={setSeveral}
          options={offered}
        />
      ) : null}
      {isPressed(kind) ? (
        <Answers
          id="fact"
          value={said === '' ? undefined : said}
          onAnswer={(pressed) => {
            setSaid(pressed);
            return answer(pressed);
          }}
          options={offered}
        />
      ) : null}
      {kind === 'place' ? (
        <Button look="secondary" onPress={() => goTo(choosePlaceUrl)}>
          在别的地方
        </Button>
      ) : null}
      {isPressed(kind) ? null : <Button onPress={() => answer()}>下一个</Button>}
      <Button look="quiet" onPress={onSkip}>
        不清楚，先跳过
      </Button>
    </>
  );
}
