import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { clickOn } from './click-on';
import type {
  CallProps,
  ElementProps,
  HeadingProps,
  PartsProps,
  PictureProps,
  PiecesProps,
  SendTextProps,
  WordsProps,
} from './props';
import { LONGEST_WHOLE } from './props';

const headings = { 1: 'h1', 2: 'h2', 3: 'h3' } as const;

/**
 * A heading, which a browser's screen reader says whole. A page moves the focus to its main heading, so that a screen reader reads a new page from its
 * beginning.
 */
export function Heading({ level, words: _words, focusable = false, ...rest }: HeadingProps): ReactNode {
  const Tag = headings[level];
  return <Tag {...rest} tabIndex={focusable ? -1 : undefined} />;
}

/** A paragraph. */
export function Paragraph(props: ElementProps): ReactNode {
  return <p {...props} />;
}

/** Words within a line. */
export function Words({ decorative, ofMany: _ofMany, ...rest }: WordsProps): ReactNode {
  return <span {...rest} aria-hidden={decorative} />;
}

/** A photo or drawing. */
export function Picture({ className, source, words }: PictureProps): ReactNode {
  return <img className={className} src={source} alt={words} />;
}

/** A telephone number that dials when pressed. A browser itself follows the link only with Enter. */
export function Call({ number, label, children, ...rest }: CallProps): ReactNode {
  return (
    <a {...rest} href={`tel:${number}`} onKeyDown={clickOn(' ')}>
      {children}
      <span className="unseen">{label}</span>
    </a>
  );
}

/** A link that writes a text message to a number. A browser itself follows the link only with Enter. */
export function SendText({ number, label, children, ...rest }: SendTextProps): ReactNode {
  return (
    <a {...rest} href={`sms:${number}`} onKeyDown={clickOn(' ')}>
      {children}
      <span className="unseen">{label}</span>
    </a>
  );
}

/** The parts of a date or number, none of which is broken. */
export function Parts({ parts }: PartsProps): ReactNode {
  return parts.map((part, index) => (
    <span key={index} className="unbroken">
      {part}
    </span>
  ));
}

/**
 * Words in pieces between which a line may end. The pieces are no boxes and have nothing between them, because a
 * screen reader would read a gap there.
 */
export function Pieces({ pieces }: PiecesProps): ReactNode {
  return pieces.map((piece, index) => {
    // A line cannot end at a space within a piece, so the space stands behind it.
    const words = piece.trimEnd();
    return (
      <Fragment key={index}>
        <span className={words.length > LONGEST_WHOLE ? undefined : 'piece'}>{words}</span>
        {piece.slice(words.length)}
      </Fragment>
    );
  });
}
