import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type {
  BoxProps,
  ElementProps,
  GroupProps,
  HeardProps,
  InnerProps,
  ListProps,
  NamedProps,
} from './props';

/** A plain box. */
export function Box({ label, decorative, live = false, ...rest }: BoxProps): ReactNode {
  return (
    <View
      {...rest}
      aria-role={label ? 'group' : undefined}
      aria-label={label}
      aria-hidden={decorative ? 'true' : undefined}
      aria-live={live ? 'polite' : undefined}
    />
  );
}

/**
 * What is seen as several lines and heard as one. A phone leaves out the label of a box in which there is something to
 * read, so the lines are hidden; the role is the one with which iOS takes the box for a text.
 */
export function Heard({ words, children, ...rest }: HeardProps): ReactNode {
  return (
    <View {...rest} aria-role="text" aria-label={words}>
      <View aria-hidden="true">{children}</View>
    </View>
  );
}

/** A box inside a control or a line of text. WeChat's `<text>` does not lay out boxes inside it. */
export function Inner({ decorative, ...rest }: InnerProps): ReactNode {
  return <View {...rest} aria-hidden={decorative ? 'true' : undefined} />;
}

/**
 * A whole page. The way back and the tabs belong to it, so that a screen reader does not tell of leaving one part for
 * another each time a page opens.
 */
export function Main(props: ElementProps): ReactNode {
  return <View {...props} aria-role="main" />;
}

/**
 * A part of the page under a name. WeChat would read a named box as one piece, so the name is left to its
 * heading.
 */
export function Region({ label: _label, ...rest }: NamedProps): ReactNode {
  return <View {...rest} />;
}

/** Links to other pages. */
export function Nav({ label: _label, ...rest }: NamedProps): ReactNode {
  return <View {...rest} aria-role="navigation" />;
}

/** A list. */
export function List({ ordered: _ordered, label: _label, ...rest }: ListProps): ReactNode {
  return <View {...rest} aria-role="list" />;
}

/** One item of a list. */
export function Item(props: ElementProps): ReactNode {
  return <View {...props} aria-role="listitem" />;
}

/**
 * A question with its answers. The hint and the error stand before the answers, where a screen reader comes
 * across them; so does a heading that asks the same.
 */
export function Group({
  label,
  labelClassName,
  describedBy: _describedBy,
  invalid: _invalid,
  kind,
  children,
  ...rest
}: GroupProps): ReactNode {
  return (
    <View {...rest} aria-role={kind === 'radio' ? 'radiogroup' : 'group'}>
      {labelClassName ? <View className={labelClassName}>{label}</View> : null}
      {children}
    </View>
  );
}
