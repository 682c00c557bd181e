import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { LONG_WAIT, useAnnouncement } from '../announced/announcements';
import { Button } from '../button/button';
import { FieldHint, describe } from '../field/hints';
import type { IconName } from '../icon/icon';
import { Icon } from '../icon/icon';
import { Press } from '../native/controls';
import { Box, Group, Inner } from '../native/structure';
import { Words } from '../native/text';
import { holdPresses, pausePresses, takePressesSoon } from '../page/presses';
import { Sentence } from '../sentence/sentence';
import type { Option } from '../choice/choice';

/** One of the answers, with a drawing where it has one. */
export interface AnswerOption<Value extends string> extends Option<Value> {
  icon?: IconName;
}

export interface AnswersProps<Value extends string> {
  /** Unique on the screen. */
  id: string;
  hint?: string;
  options: readonly AnswerOption<Value>[];
  /** Answers that are shown once somebody asks for them, because few people need them. */
  further?: readonly AnswerOption<Value>[];
  /** Answers that always stand at the end. */
  last?: readonly AnswerOption<Value>[];
  /** The answer that was given before; it is marked with a tick and with the word 已选. */
  value: Value | undefined;
  /** Takes the answer and goes on. Until the promise settles no other press is taken. */
  onAnswer: (value: Value) => void | Promise<void>;
}

/**
 * The answers to the one question of a page, whose heading asks it: large buttons, of which one press answers and
 * goes on. They are buttons and not radio inputs, because nothing may go on by a mere change of an input
 * (WCAG 3.2.2), and a button says what it does.
 */
export function Answers<Value extends string>({
  id,
  hint,
  options,
  further = [],
  last = [],
  value,
  onAnswer,
}: AnswersProps<Value>): ReactNode {
  const [given, setGiven] = useState<Value | null>(null);
  const [isOpen, setOpen] = useState(() => further.some((option) => option.value === value));
  const running = useRef(false);
  const mounted = useRef(true);
  const waitsLong = useLongWait(given !== null);
  useAnnouncement(waitsLong ? '请稍等…' : null);
  useEffect(() => {
    mounted.current = true;
    pausePresses();
    return () => {
      mounted.current = false;
    };
  }, []);
  useDidShow(pausePresses);

  const answer = async (answered: Value): Promise<void> => {
    // The second press of two can come before the first is drawn.
    if (running.current) return;
    running.current = true;
    holdPresses();
    setGiven(answered);
    try {
      await onAnswer(answered);
    } finally {
      running.current = false;
      takePressesSoon();
      if (mounted.current) setGiven(null);
    }
  };
  const open = (): void => {
    pausePresses();
    setOpen(!isOpen);
  };

  const marked = given ?? value;
  const drawn = (some: readonly AnswerOption<Value>[]): ReactNode =>
    some.map((option) => (
      <AnswerButton
        key={option.value}
        option={option}
        mark={option.value !== marked ? null : waitsLong ? '请稍等…' : '已选'}
        idle={given !== null}
        onPress={() => void answer(option.value)}
      />
    ));
  return (
    <Group
      id={id}
      kind="buttons"
      className="question"
      label="请选一个"
      describedBy={describe(id, hint, undefined)}
    >
      <FieldHint id={id} hint={hint} />
      <Box className="answers answers--press">
        {drawn(options)}
        {further.length === 0 ? null : (
          <Button look="secondary" expanded={isOpen} onPress={open}>
            {isOpen ? '收起来' : `还有 ${further.length} 样`}
          </Button>
        )}
        {isOpen ? drawn(further) : null}
        {drawn(last)}
      </Box>
    </Group>
  );
}

interface AnswerButtonProps {
  option: AnswerOption<string>;
  /** What is said of it besides its words: that it was chosen, or that it takes a while. */
  mark: string | null;
  idle: boolean;
  onPress: () => void;
}

function AnswerButton({
  option: { words, detail, icon },
  mark,
  idle,
  onPress,
}: AnswerButtonProps): ReactNode {
  // A phone would stop at each line by itself, so an answer of several lines is said as one.
  const lines = [words, ...(detail === undefined ? [] : [detail]), ...(mark === null ? [] : [mark])];
  const isLabelled = lines.length > 1;
  return (
    <Press
      className={`answer answer--press ${mark === null ? '' : 'answer--chosen'}`}
      idle={idle}
      onPress={onPress}
    >
      {icon === undefined ? null : <Icon name={icon} className="answer-icon" />}
      <Inner className="answer-words" decorative={isLabelled || undefined}>
        <Inner className="answer-word">
          <Sentence wholeWords>{words}</Sentence>
        </Inner>
        {detail === undefined ? null : (
          <Inner className="answer-detail">
            <Sentence>{detail}</Sentence>
          </Inner>
        )}
      </Inner>
      {mark === null ? null : (
        <Inner className="answer-mark" decorative>
          <Icon name="tick" className="answer-tick" />
          <Words>{mark}</Words>
        </Inner>
      )}
      {isLabelled ? <Words className="unseen">{lines.join('，')}</Words> : null}
    </Press>
  );
}

/** Whether something has lasted so long that it is worth saying. */
function useLongWait(waits: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLong(true), LONG_WAIT);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [waits]);
  return isLong;
}
