import { Button, Canvas, Text, View } from '@tarojs/components';
import { createSelectorQuery } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { errMsgOf, whyBarred } from '../../device/barred';
import { useElementId } from '../element-id';
import type { Pen } from '../keep-as-picture/paint';
import { paint, sizeOf } from '../keep-as-picture/paint';
import type { KeepPictureProps } from './props';

declare const wx: WechatMiniprogram.Wx;

/** What is used of WeChat's canvas. */
interface CanvasNode {
  width: number;
  height: number;
  getContext: (kind: '2d') => Pen;
}

/** The canvas under an id; null where WeChat is too old to draw. */
function canvasOf(id: string): Promise<CanvasNode | null> {
  return new Promise((resolve) =>
    createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found: readonly ({ node?: CanvasNode } | null)[]) => resolve(found[0]?.node ?? null)),
  );
}

/**
 * Keeps a card as a picture. WeChat's own sheet passes a picture on and saves it; where it is too old to have one, the
 * picture goes to the album, for which the person is asked.
 */
export function KeepPicture({ words, card, onKept }: KeepPictureProps): ReactNode {
  const id = useElementId();
  const keep = async (): Promise<void> => {
    onKept(null);
    const canvas = await canvasOf(id);
    if (canvas === null) {
      onKept('unavailable');
      return;
    }
    const pen = canvas.getContext('2d');
    Object.assign(canvas, sizeOf(pen, card));
    paint(pen, card);
    try {
      const { tempFilePath } = await wx.canvasToTempFilePath({ canvas, fileType: 'png' });
      if (wx.canIUse('showShareImageMenu')) await wx.showShareImageMenu({ path: tempFilePath });
      else {
        await wx.saveImageToPhotosAlbum({ filePath: tempFilePath });
        onKept('saved');
      }
    } catch (error) {
      const errMsg = errMsgOf(error);
      // Closing the sheet is no error.
      if (!errMsg.includes('cancel')) onKept(whyBarred(errMsg));
    }
  };
  return (
    <View className="button-place button-place--secondary">
      <Button className="button button--secondary" hoverClass="pressed" onClick={() => void keep()}>
        <Text className="button-words">{words}</Text>
      </Button>
      <Canvas type="2d" id={id} canvasId={id} className="picture-canvas" aria-hidden="true" />
    </View>
  );
}
