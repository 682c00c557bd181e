import { Button } from '@tarojs/components';
import type { ReactNode } from 'react';
import { errMsgOf, whyBarred } from '../../device/barred';
import type { FileInputProps } from './props';

declare const wx: WechatMiniprogram.Wx;

/** A file from a WeChat chat, which is where a mini-program can take files from. */
export function FileInput({
  id,
  className,
  label,
  chosen,
  endings,
  onChoose,
  onBarred,
}: FileInputProps<string>): ReactNode {
  const choose = async (): Promise<void> => {
    try {
      const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] });
      const [file] = tempFiles;
      if (file !== undefined) onChoose({ name: file.name, bytes: file.size, raw: file.path });
    } catch (error) {
      // Where the chooser is closed without a choice, the value stays as it was.
      const errMsg = errMsgOf(error);
      if (!errMsg.includes('cancel')) onBarred(whyBarred(errMsg));
    }
  };
  const words = chosen ?? '从微信聊天里选文件';
  return (
    <Button
      id={id}
      className={className}
      hoverClass="pressed"
      aria-label={chosen === null ? `${label}，还没选，${words}` : `${label}，${words}`}
      onClick={() => void choose()}
    >
      {words}
    </Button>
  );
}
