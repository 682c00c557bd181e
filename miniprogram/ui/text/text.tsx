import type { ReactNode } from 'react';
import { Paragraph } from '../native/text';

interface TextProps {
  children: ReactNode;
}

/** Secondary text that explains or adds, in the softer of the two text colours. */
export function Soft({ children }: TextProps): ReactNode {
  return <Paragraph className="soft">{children}</Paragraph>;
}

/** The most important text in its place, in bold letters. */
export function Strong({ children }: TextProps): ReactNode {
  return <Paragraph className="strong">{children}</Paragraph>;
}

/** A number that a card is about, as large as a card's title. */
export function Figure({ children }: TextProps): ReactNode {
  return <Paragraph className="figure">{children}</Paragraph>;
}

/** Digits to be read out or typed, with space between them. */
export function LargeDigits({ children }: TextProps): ReactNode {
  return <Paragraph className="large-digits">{children}</Paragraph>;
}
