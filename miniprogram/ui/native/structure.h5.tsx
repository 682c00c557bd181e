import type { ReactNode } from 'react';
import type { BoxProps, ElementProps, GroupProps, InnerProps, ListProps, NamedProps } from './props';

/** A plain box. */
export function Box({ label, decorative, live, ...rest }: BoxProps): ReactNode {
  const role = live ? (live === 'assertive' ? 'alert' : 'status') : label ? 'group' : undefined;
  return <div {...rest} role={role} aria-label={label} aria-hidden={decorative} />;
}

/** A box inside a control or a line of text, where HTML allows no `<div>`. */
export function Inner({ decorative, ...rest }: InnerProps): ReactNode {
  return <span {...rest} aria-hidden={decorative} />;
}

/** The top of the page: the way back, the person acted for, the button that reads aloud. */
export function Top(props: ElementProps): ReactNode {
  return <header {...props} />;
}

/** The main content of the page. */
export function Main(props: ElementProps): ReactNode {
  return <main {...props} />;
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
