import { Button, Image, Text, View } from '@tarojs/components';
import { makePhoneCall } from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { CallProps, ElementProps, HeadingProps, PictureProps, SendTextProps } from './props';

declare const wx: WechatMiniprogram.Wx;

/** A heading. WeChat moves its reader to the top of a new page by itself; no program can. */
export function Heading({ level, focusable: _focusable, ...rest }: HeadingProps): ReactNode {
  return <View {...rest} aria-role="heading" aria-level={String(level)} />;
}

/** A paragraph. */
export function Paragraph(props: ElementProps): ReactNode {
  return <View {...props} />;
}

/** Words within a line. */
export function Words(props: ElementProps): ReactNode {
  return <Text {...props} />;
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
 * A telephone number that dials when pressed. Closing the phone's own question is an answer too, not an
 * error.
 */
export function Call({ number, label, ...rest }: CallProps): ReactNode {
  return (
    <Button
      {...rest}
      aria-label={label}
      hoverClass="pressed"
      onClick={() => void makePhoneCall({ phoneNumber: number }).catch(() => undefined)}
    />
  );
}

/**
 * A way to write a text message to a number. A phone whose WeChat cannot open one has the number and the
 * words on it.
 */
export function SendText({ number, label, ...rest }: SendTextProps): ReactNode {
  // Closing the message unsent is an answer too, not an error.
  const write = (): void => wx.sendSms({ phoneNumber: number, content: '', fail: () => undefined });
  return wx.canIUse('sendSms') ? (
    <Button {...rest} aria-label={label} hoverClass="pressed" onClick={write} />
  ) : (
    <View {...rest} />
  );
}
