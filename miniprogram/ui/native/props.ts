import type { CSSProperties, ReactNode } from 'react';
import type { Barred } from '../../device/barred';
import type { CardPicture } from '../keep-as-picture/layout';

/**
 * The props that every element has. The files of both platforms export the same elements with these props; no
 * other file imports Taro's components.
 */
export interface ElementProps {
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
}

/** A plain box. `decorative` hides it from screen readers; a `live` one has them say what is put into it. */
export interface BoxProps extends ElementProps {
  label?: string;
  decorative?: boolean;
  live?: boolean;
}

/** Words within a line. `decorative` hides them from screen readers. */
export interface WordsProps extends ElementProps {
  decorative?: boolean;
  /** Whether they are one of many on a page, so that WeChat ends their lines at punctuation (`PiecesProps`). */
  ofMany?: boolean;
}

/** What is seen as several lines and heard as one. */
export interface HeardProps extends ElementProps {
  /** The line that a screen reader says. */
  words: string;
}

/** A box inside a control or a line of text. */
export interface InnerProps extends ElementProps {
  decorative?: boolean;
}

/** A named region of the page: navigation, or a list. */
export interface NamedProps extends ElementProps {
  label?: string;
}

/** A list; `ordered` where the order carries meaning. */
export interface ListProps extends NamedProps {
  ordered?: boolean;
}

/**
 * A question with its answers, which screen readers treat as one: `<fieldset>` with `<legend>`, or a radio
 * group.
 */
export interface GroupProps extends ElementProps {
  label: string;
  /** Shows the label above the answers; left out where a heading shows the same question already. */
  labelClassName?: string;
  /** Ids of the hint and the error. */
  describedBy?: string;
  invalid?: boolean;
  /** `radio` where one answer excludes the others, `buttons` where a press on one of them answers and goes on. */
  kind: 'radio' | 'checkbox' | 'buttons';
}

/** A heading. A `focusable` one can receive the focus from a program, but not with the Tab key. */
export interface HeadingProps extends ElementProps {
  level: 1 | 2 | 3;
  /** What a screen reader says of a heading of several lines, where it would read each line by itself. */
  words?: string;
  focusable?: boolean;
}

/** Any control that is pressed. */
export interface PressProps extends ElementProps {
  onPress: () => void;
  /** Accessible name, where the words inside do not say enough. It must contain them. */
  label?: string;
  /** Keeps the focus, and tells screen readers that the control does nothing for now. */
  idle?: boolean;
  /** Whether this is the current one of several: the open tab or row. */
  current?: boolean;
  /** For a control that opens something: whether it is open. */
  expanded?: boolean;
}

/** One answer of a group. The whole row can be pressed. */
export interface AnswerProps extends ElementProps {
  kind: 'radio' | 'checkbox';
  /** The name of the group; each question has its own. */
  name: string;
  chosen: boolean;
  onChoose: () => void;
  /** What the key Enter does after it has chosen the answer. */
  onEnter: () => void;
  /** What a screen reader says where the row is one element. */
  label: string;
  /** Whether the words inside are hidden from screen readers, which say the label instead: they take more than one line. */
  labelled: boolean;
}

/** Which keyboard the phone should offer. */
export type InputKind = 'text' | 'tel' | 'number' | 'idcard' | 'password';

/**
 * A line of text. A screen reader takes its name from the `<label>` with `labelFor` in a browser and from
 * `label` in WeChat.
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
  /** The browser's autocomplete type, such as `tel` or `current-password`. */
  autoComplete?: string;
}

/** A day, `YYYY-MM-DD`; empty while none is chosen. */
export interface DayInputProps extends Omit<TextInputProps, 'kind' | 'autoComplete'> {
  /** The first day that can be chosen, `YYYY-MM-DD`. */
  from: string;
}

/** A file that was chosen and not sent yet; `raw` is its content in the platform's form. */
export interface ChosenFile<Raw> {
  readonly name: string;
  readonly bytes: number;
  readonly raw: Raw;
}

/** A field that takes one file. */
export interface FileInputProps<Raw> extends Omit<
  TextInputProps,
  'kind' | 'autoComplete' | 'value' | 'onInput'
> {
  /** The name of the chosen file, or null. */
  chosen: string | null;
  endings: readonly string[];
  onChoose: (file: ChosenFile<Raw> | null) => void;
  /** Called where the phone gives no file, with the reason. */
  onBarred: (why: Barred) => void;
}

/** Several lines of text. */
export interface TextAreaProps extends Omit<TextInputProps, 'kind'> {
  lines: number;
}

/** The longest piece that fits in any line; a longer one may be broken inside. */
export const LONGEST_WHOLE = 4;

/** Words in pieces between which a line may end, and only there. */
export interface PiecesProps {
  pieces: readonly string[];
  /**
   * Whether most of it fits in a line and it is one of many on its page. WeChat then draws it as one text, whose lines
   * end at punctuation: with a box for each word a list would send twice as much to the screen.
   */
  ofMany?: boolean;
}

/** The parts of a date or number, between which alone it is broken where it is wider than its container. */
export interface PartsProps {
  parts: readonly string[];
}

/** The label of a field. */
export interface LabelProps extends ElementProps {
  labelFor: string;
}

/** A photo or drawing; where `words` is empty it is decoration. */
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

/** A link that writes a short text message to a number, in the phone's own program. */
export interface SendTextProps extends ElementProps {
  number: string;
  label: string;
}

/** A piece of sound; `words` say which one: 第 1 段，14 秒. */
export interface SoundProps {
  source: string;
  words: string;
}

/** A button that asks for the account's own telephone number; the code is `null` where the user refuses. */
export interface OwnNumberProps {
  words: string;
  busy: boolean;
  onCode: (code: string | null) => void;
}

/**
 * The result of passing a page on: a link that was copied, or one to be copied by hand. WeChat and phones
 * report the result themselves.
 */
export type Passed = { readonly copied: true } | { readonly toCopy: string };

/** A button that passes a page on. */
export interface PassOnProps {
  words: string;
  /** The title on the card. */
  title: string;
  /** The page the card opens, with its parameters. */
  path: string;
  /** Called with null as soon as passing on begins, so that the same result is announced again. */
  onPassed: (passed: Passed | null) => void;
}

/** A button that keeps a card as a picture. */
export interface KeepPictureProps {
  words: string;
  card: CardPicture;
  /** The name of the file, without its ending. */
  name: string;
  /**
   * Called with null as soon as it begins, and with what came of it. Where the phone's own sheet takes over, that sheet
   * tells it.
   */
  onKept: (kept: 'saved' | Barred | null) => void;
}

/** A table: its name and the headings of its columns. */
export interface TableProps extends ElementProps {
  label: string;
  columns: readonly string[];
}

/** A row of a table. */
export type TableRowProps = ElementProps;

/** A cell of a table, with the heading of its column. */
export interface TableCellProps extends ElementProps {
  column: string;
  heads?: boolean;
}

/** What a screen reader adds to the name of the current one of several. */
export const currentWords = '，就是这里';

/** How far back the button of a playing recording goes, in seconds. */
export const REWIND_SECONDS = 10;
