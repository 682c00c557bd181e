import { Button, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { OwnNumberProps } from './props';

/** Whether the account's own telephone number can be asked for here. */
export const knowsOwnNumber: boolean = true;

/**
 * WeChat's button for the account's own telephone number. It asks for consent and passes on a code that the
 * cloud can turn into the number once.
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
