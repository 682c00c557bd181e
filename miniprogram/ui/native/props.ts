import type { CSSProperties, ReactNode } from 'react';

/**
 * What every element carries. Both platforms' files export the same elements over these props; nobody else
 * imports Taro's components.
 */
export interface ElementProps {
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
}

/** A plain box. `decorative` hides it from screen readers; `live` makes its changes heard. */
export interface BoxProps extends ElementProps {
  label?: string;
  decorative?: boolean;
  live?: 'polite' | 'assertive';
}

/** A box within a control or a line. */
export interface InnerProps extends ElementProps {
  decorative?: boolean;
}

/** A named region of the page: navigation, or a list. */
export interface NamedProps extends ElementProps {
  label?: string;
}

/** A list; `ordered` where the order is the message. */
export interface ListProps extends NamedProps {
  ordered?: boolean;
}

/** A question with its answers, read together: `<fieldset>` with `<legend>`, or a radio group. */
export interface GroupProps extends ElementProps {
  label: string;
  /** Shows the label above the answers; without it a heading shows the same question already. */
  labelClassName?: string;
  /** Ids of the hint and the error. */
  describedBy?: string;
  invalid?: boolean;
  /** `radio` where one answer excludes the others. */
  kind: 'radio' | 'checkbox';
}

/** A heading; a `focusable` one can take the focus from a program, though not from the keyboard. */
export interface HeadingProps extends ElementProps {
  level: 1 | 2 | 3;
  focusable?: boolean;
}

/** Everything that is pressed. */
export interface PressProps extends ElementProps {
  onPress: () => void;
  /** Where the words inside do not say enough. It must contain them. */
  label?: string;
  /** Keeps the focus and says that it does nothing for now. */
  idle?: boolean;
  /** This one of several is the present one: the tab or row one is on. */
  current?: boolean;
  /** Whether what it opens is open. */
  expanded?: boolean;
}

/** One answer of a group. The whole row is the target. */
export interface AnswerProps extends ElementProps {
  kind: 'radio' | 'checkbox';
  /** The group's name: one a question. */
  name: string;
  chosen: boolean;
  onChoose: () => void;
  /** What a screen reader says where the row is one element. */
  label: string;
}

/** What the keyboard of the phone should offer. */
export type InputKind = 'text' | 'tel' | 'number' | 'idcard' | 'password';

/**
 * A line of text. Its name comes from the `<label>` with `labelFor` in a browser and from `label` in WeChat.
 */
export interface TextInputProps {
  id: string;
  className?: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  kind?: InputKind;
  describedBy?: string;
  invalid?: boolean;
  /** The browser's own filling in, such as `tel` or `current-password`. */
  autoComplete?: string;
}

/** A day, `YYYY-MM-DD`; empty while none is chosen. */
export interface DayInputProps extends Omit<TextInputProps, 'kind' | 'autoComplete'> {
  /** The first day that can be chosen. */
  from: string;
}

/** A file somebody has chosen, before it is sent; `raw` as the platform has it. */
export interface ChosenFile<Raw> {
  readonly name: string;
  readonly bytes: number;
  readonly raw: Raw;
}

/** The way to one file. */
export interface FileInputProps<Raw> extends Omit<
  TextInputProps,
  'kind' | 'autoComplete' | 'value' | 'onInput'
> {
  /** The name of the one that was chosen, or null. */
  chosen: string | null;
  endings: readonly string[];
  onChoose: (file: ChosenFile<Raw> | null) => void;
}

/** Several lines of text. */
export interface TextAreaProps extends Omit<TextInputProps, 'kind'> {
  lines: number;
}

/** The words that name a field. */
export interface LabelProps extends ElementProps {
  labelFor: string;
}

/** A photo or drawing; an empty `words` says it is decoration. */
export interface PictureProps {
  className?: string;
  source: string;
  words: string;
}

/** A telephone number that dials when pressed. */
export interface CallProps extends ElementProps {
  number: string;
  label: string;
}

/** A short text message to a number, written in the phone's own program. */
export interface SendTextProps extends ElementProps {
  number: string;
  label: string;
}

/** A piece of sound; `words` say which: 第 1 段，14 秒. */
export interface SoundProps {
  source: string;
  words: string;
}

/** The way to give the phone's own number; `null` where one says no. */
export interface OwnNumberProps {
  words: string;
  busy: boolean;
  onCode: (code: string | null) => void;
}

/**
 * What became of passing a page on: a link that is copied, or one that has to be copied by hand. WeChat and
 * phones say themselves what they did.
 */
export type Passed = { readonly copied: true } | { readonly toCopy: string };

/** The way to pass a page on. */
export interface PassOnProps {
  words: string;
  /** What stands on the card. */
  title: string;
  /** The page it opens, with its parameters. */
  path: string;
  /** Null as soon as it begins, so that the same is said anew. */
  onPassed: (passed: Passed | null) => void;
}
