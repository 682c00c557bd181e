import { Button, Input, Text, Textarea, View } from '@tarojs/components';
import type { InputProps } from '@tarojs/components';
import type { ReactNode } from 'react';
import { currentWords } from './props';
import type { AnswerProps, InputKind, LabelProps, PressProps, TextAreaProps, TextInputProps } from './props';

const yesNo = (truth: boolean | undefined): 'true' | 'false' | undefined =>
  truth === undefined ? undefined : truth ? 'true' : 'false';

/** Any control that is pressed. */
export function Press({
  onPress,
  label,
  idle = false,
  current = false,
  expanded,
  children,
  ...rest
}: PressProps): ReactNode {
  return (
    <Button
      {...rest}
      hoverClass={idle ? 'none' : 'pressed'}
      aria-label={label !== undefined && current ? `${label}${currentWords}` : label}
      aria-disabled={idle ? 'true' : undefined}
      aria-expanded={yesNo(expanded)}
      onClick={() => {
        if (!idle) onPress();
      }}
    >
      {children}
      {current ? <Text className="unseen">{currentWords}</Text> : null}
    </Button>
  );
}

/**
 * One answer of a group. It is one element with a role, because WeChat's own radio is read apart from its
 * words.
 */
export function Answer({
  kind,
  name: _name,
  chosen,
  onChoose,
  onEnter: _onEnter,
  labelled: _labelled,
  label,
  children,
  ...rest
}: AnswerProps): ReactNode {
  return (
    <View
      {...rest}
      hoverClass="pressed"
      aria-role={kind}
      aria-checked={yesNo(chosen)}
      aria-label={label}
      onClick={onChoose}
    >
      <View
        className={`answer-input answer-input--${kind} ${chosen ? 'answer-input--chosen' : ''}`}
        aria-hidden="true"
      />
      {children}
    </View>
  );
}

/**
 * The visible label of a field, hidden from screen readers. The field says the label itself; heard twice it
 * would seem to be two things.
 */
export function Label({ labelFor: _labelFor, ...rest }: LabelProps): ReactNode {
  return <View {...rest} aria-hidden="true" />;
}

const keyboards: Record<InputKind, Pick<InputProps, 'type' | 'password'>> = {
  text: { type: 'text' },
  // WeChat has no telephone keyboard. Its number keyboard has no hyphen, which a telephone number does not
  // need.
  tel: { type: 'number' },
  number: { type: 'number' },
  idcard: { type: 'idcard' },
  password: { type: 'text', password: true },
};

/** Turns WeChat's own limit off: it would cut the text at 140 characters without telling the user. */
const unlimited = -1;

/** A line of text. Without the role, iOS does not read the field's name. */
export function TextInput({
  label,
  onInput,
  kind = 'text',
  describedBy,
  invalid,
  autoComplete: _autoComplete,
  ...rest
}: TextInputProps): ReactNode {
  return (
    <Input
      {...rest}
      {...keyboards[kind]}
      maxlength={unlimited}
      aria-role="textbox"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={yesNo(invalid)}
      onInput={(event) => onInput(event.detail.value)}
    />
  );
}

/** Several lines of text; the field grows with what is written. */
export function TextArea({
  label,
  onInput,
  lines,
  describedBy,
  invalid,
  autoComplete: _autoComplete,
  ...rest
}: TextAreaProps): ReactNode {
  return (
    <Textarea
      {...rest}
      style={{ minHeight: `calc(var(--body) * 1.6 * ${lines})` }}
      autoHeight
      disableDefaultPadding
      maxlength={unlimited}
      aria-role="textbox"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={yesNo(invalid)}
      onInput={(event) => onInput(event.detail.value)}
    />
  );
}
