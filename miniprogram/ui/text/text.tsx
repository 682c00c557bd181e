import type { ReactNode } from 'react';
import { Paragraph } from '../native/text';

interface TextProps {
  children: ReactNode;
}

/** Second text: what explains or adds, in the softer of the two inks. */
export function Soft({ children }: TextProps): ReactNode {
  return <Paragraph className="soft">{children}</Paragraph>;
}

/** What counts most in its place, in bold letters. */
export function Strong({ children }: TextProps): ReactNode {
  return <Paragraph className="strong">{children}</Paragraph>;
}

/** A number that the card is about, as large as a card's title. */
export function Figure({ children }: TextProps): ReactNode {
  return <Paragraph className="figure">{children}</Paragraph>;
}

/** Digits that somebody reads out or types, with room between them. */
export function LargeDigits({ children }: TextProps): ReactNode {
  return <Paragraph className="large-digits">{children}</Paragraph>;
}
