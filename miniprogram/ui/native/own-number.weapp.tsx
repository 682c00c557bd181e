import { Button, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { OwnNumberProps } from './props';

/** Whether the phone's own number can be asked for here. */
export const knowsOwnNumber: boolean = true;

/**
 * WeChat's button for the phone's own number: it asks the person, and hands over a code that the cloud turns
 * into the number, once.
 */
export function OwnNumber({ words, busy, onCode }: OwnNumberProps): ReactNode {
  return (
    <View className="button-place button-place--primary">
      <Button
        className={`button button--primary ${busy ? 'button--waiting' : ''}`}
        hoverClass={busy ? 'none' : 'pressed'}
        aria-disabled={busy ? 'true' : undefined}
        openType={busy ? undefined : 'getPhoneNumber'}
        onGetPhoneNumber={({ detail }) => onCode(detail.code ?? null)}
      >
        <Text className="button-words">{busy ? '请稍等…' : words}</Text>
      </Button>
    </View>
  );
}
