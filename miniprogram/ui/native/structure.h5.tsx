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

/** A plain box. A live one has no role: a box with the role of a status is a stop even while it is empty. */
export function Box({ label, decorative, live = false, ...rest }: BoxProps): ReactNode {
  return (
    <div
      {...rest}
      role={label ? 'group' : undefined}
      aria-label={label}
      aria-hidden={decorative}
      aria-live={live ? 'polite' : undefined}
    />
  );
}

/**
 * What is seen as several lines and heard as one. The line lies unseen over what is seen, so that a finger that
 * explores the screen finds it there.
 */
export function Heard({ words, className, children, ...rest }: HeardProps): ReactNode {
  return (
    <div {...rest} className={`heard-place ${className ?? ''}`}>
      <div aria-hidden>{children}</div>
      <div className="heard">{words}</div>
    </div>
  );
}

/** A box inside a control or a line of text, where HTML allows no `<div>`. */
export function Inner({ decorative, ...rest }: InnerProps): ReactNode {
  return <span {...rest} aria-hidden={decorative} />;
}

/**
 * A whole page. The main part of the document is the element that holds all pages (index.html), so that a screen reader
 * does not tell of leaving one part for another each time a page opens.
 */
export function Main(props: ElementProps): ReactNode {
  return <div {...props} />;
}

/** A part of the page with a name of its own. */
export function Region({ label, ...rest }: NamedProps): ReactNode {
  return <section {...rest} aria-label={label} />;
}

/** Links to other pages. */
export function Nav({ label, ...rest }: NamedProps): ReactNode {
  return <nav {...rest} aria-label={label} />;
}

/** A list. The role is set explicitly because Safari drops it where a list has no bullets. */
export function List({ ordered = false, label, ...rest }: ListProps): ReactNode {
  const Tag = ordered ? 'ol' : 'ul';
  return <Tag {...rest} role="list" aria-label={label} />;
}

/** One item of a list. */
export function Item(props: ElementProps): ReactNode {
  return <li {...props} />;
}

/** A question with its answers. */
export function Group({
  label,
  labelClassName,
  describedBy,
  invalid,
  kind,
  children,
  ...rest
}: GroupProps): ReactNode {
  return (
    <fieldset
      {...rest}
      role={kind === 'radio' ? 'radiogroup' : undefined}
      aria-describedby={describedBy}
      aria-invalid={kind === 'radio' ? invalid : undefined}
    >
      <legend className={labelClassName ?? 'unseen'}>{label}</legend>
      {children}
    </fieldset>
  );
}
