import type { ReactNode } from 'react';
import { Paragraph } from '../native/text';
import { Sentence } from '../sentence/sentence';

interface TextProps {
  children: ReactNode;
}

const spoken = (children: ReactNode): ReactNode =>
  typeof children === 'string' ? <Sentence>{children}</Sentence> : children;

/** A paragraph of a text. */
export function Plain({ children }: TextProps): ReactNode {
  return <Paragraph>{spoken(children)}</Paragraph>;
}

/** Secondary text that explains or adds, in the softer of the two text colours. */
export function Soft({ children }: TextProps): ReactNode {
  return <Paragraph className="soft">{spoken(children)}</Paragraph>;
}

/** The most important text in its place, in bold letters. */
export function Strong({ children }: TextProps): ReactNode {
  return <Paragraph className="strong">{spoken(children)}</Paragraph>;
}

/** Digits to be read out or typed, with space between them. */
export function LargeDigits({ children }: TextProps): ReactNode {
  return <Paragraph className="large-digits">{children}</Paragraph>;
}
