import { Button, Image, Text, View } from '@tarojs/components';
import { makePhoneCall } from '@tarojs/taro';
import type { ReactNode } from 'react';
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

declare const wx: WechatMiniprogram.Wx;

/**
 * A heading. WeChat moves its screen reader to the top of a new page by itself; a program cannot do so. A phone reads
 * each line of a heading by itself, so one of several lines says its words and hides the lines.
 */
export function Heading({ level, words, focusable: _focusable, children, ...rest }: HeadingProps): ReactNode {
  return (
    <View {...rest} aria-role="heading" aria-level={String(level)} aria-label={words}>
      {words === undefined ? children : <View aria-hidden="true">{children}</View>}
    </View>
  );
}

/** A paragraph. */
export function Paragraph(props: ElementProps): ReactNode {
  return <View {...props} />;
}

/** Words within a line. */
export function Words({ decorative, ofMany, className, ...rest }: WordsProps): ReactNode {
  return (
    <Text
      {...rest}
      className={ofMany ? `${className ?? ''} at-marks` : className}
      aria-hidden={decorative ? 'true' : undefined}
    />
  );
}

/** A photo or drawing. */
export function Picture({ className, source, words }: PictureProps): ReactNode {
  return (
    <Image
      className={className}
      src={source}
      mode="aspectFill"
      aria-label={words || undefined}
      aria-hidden={words ? undefined : 'true'}
    />
  );
}

/**
 * A telephone number that dials when pressed. Closing the phone's confirmation is no error. What is said of it stands in
 * it unseen: an attribute would be a name that differs from the words that are seen.
 */
export function Call({ number, label, children, ...rest }: CallProps): ReactNode {
  return (
    <Button
      {...rest}
      hoverClass="pressed"
      onClick={() => void makePhoneCall({ phoneNumber: number }).catch(() => undefined)}
    >
      {children}
      <Text className="unseen">{label}</Text>
    </Button>
  );
}

/**
 * A link that writes a text message to a number. Where WeChat cannot open a message, the number and the words
 * are shown only.
 */
export function SendText({ number, label, children, ...rest }: SendTextProps): ReactNode {
  // Closing the message without sending it is no error.
  const write = (): void => wx.sendSms({ phoneNumber: number, content: '', fail: () => undefined });
  return wx.canIUse('sendSms') ? (
    <Button {...rest} hoverClass="pressed" onClick={write}>
      {children}
      <Text className="unseen">{label}</Text>
    </Button>
  ) : (
    <View {...rest}>{children}</View>
  );
}

/** The parts of a date or number; every line of a phone on which they are drawn is wider than all of them. */
export function Parts({ parts }: PartsProps): ReactNode {
  return parts.join('');
}

/**
 * Words in pieces between which a line may end. The pieces are no boxes, because a screen reader reads a gap between two
 * boxes.
 */
export function Pieces({ pieces, ofMany = false }: PiecesProps): ReactNode {
  if (ofMany) return pieces.join('');
  return pieces.flatMap((piece, index) => {
    // A line cannot end at a space within a piece, so the space stands behind it.
    const words = piece.trimEnd();
    return [
      <Text key={index} className={words.length > LONGEST_WHOLE ? undefined : 'piece'}>
        {words}
      </Text>,
      piece.slice(words.length),
    ];
  });
}
