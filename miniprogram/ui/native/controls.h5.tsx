import type { ReactNode } from 'react';
import { currentWords } from './props';
import type { AnswerProps, InputKind, LabelProps, PressProps, TextAreaProps, TextInputProps } from './props';

/**
 * Any control that is pressed. An idle one keeps its place and stays in the Tab order, so that keyboard users
 * do not lose their position. Not every screen reader says `aria-current`, so the current one says it in words.
 */
export function Press({
  onPress,
  label,
  idle,
  current = false,
  expanded,
  children,
  ...rest
}: PressProps): ReactNode {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label !== undefined && current ? `${label}${currentWords}` : label}
      aria-disabled={idle}
      aria-expanded={expanded}
      onClick={() => {
        if (!idle) onPress();
      }}
    >
      {children}
      {current ? <span className="unseen">{currentWords}</span> : null}
    </button>
  );
}

/** One answer of a group. A browser takes its name from the words in it, unless these are `labelled`. */
export function Answer({
  kind,
  name,
  chosen,
  onChoose,
  onEnter,
  label,
  labelled,
  children,
  ...rest
}: AnswerProps): ReactNode {
  return (
    <label {...rest}>
      <input
        className={`answer-input answer-input--${kind} ${chosen ? 'answer-input--chosen' : ''}`}
        type={kind}
        name={name}
        aria-label={labelled ? label : undefined}
        checked={chosen}
        onChange={onChoose}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          // Nothing goes on from an answer whose press was not let through.
          const press = new MouseEvent('click', { bubbles: true, cancelable: true });
          if (event.currentTarget.dispatchEvent(press)) onEnter();
        }}
      />
      {children}
    </label>
  );
}

/** The label of a field. */
export function Label({ labelFor, children, ...rest }: LabelProps): ReactNode {
  return (
    <label {...rest} htmlFor={labelFor}>
      {children}
    </label>
  );
}

const keyboards: Record<InputKind, { type: string; inputMode: 'text' | 'tel' | 'numeric' }> = {
  text: { type: 'text', inputMode: 'text' },
  tel: { type: 'tel', inputMode: 'tel' },
  number: { type: 'text', inputMode: 'numeric' },
  idcard: { type: 'text', inputMode: 'text' },
  password: { type: 'password', inputMode: 'text' },
};

/** A line of text. */
export function TextInput({
  label: _label,
  onInput,
  kind = 'text',
  describedBy,
  invalid,
  autoComplete = 'off',
  ...rest
}: TextInputProps): ReactNode {
  return (
    <input
      {...rest}
      {...keyboards[kind]}
      autoComplete={autoComplete}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => onInput(event.target.value)}
    />
  );
}

/** Several lines of text. */
export function TextArea({
  label: _label,
  onInput,
  lines,
  describedBy,
  invalid,
  autoComplete = 'off',
  ...rest
}: TextAreaProps): ReactNode {
  return (
    <textarea
      {...rest}
      rows={lines}
      autoComplete={autoComplete}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      onChange={(event) => onInput(event.target.value)}
    />
  );
}
