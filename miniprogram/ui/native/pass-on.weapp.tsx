import { Button, Text, View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { PassOnProps } from './props';

/**
 * WeChat's button that passes a page on: WeChat asks for the receiver and makes the card. The page's
 * configuration must set `enableShareAppMessage`.
 */
export function PassOn({ words, title, path }: PassOnProps): ReactNode {
  useShareAppMessage(() => ({ title, path }));
  return (
    <View className="button-place button-place--secondary">
      <Button className="button button--secondary" hoverClass="pressed" openType="share">
        <Text className="button-words">{words}</Text>
      </Button>
    </View>
  );
}
