import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Barred } from '../../device/barred';
import { openSettings } from '../../device/open-settings';
import { Announced } from '../announced/announced';
import { Button } from '../button/button';
import { KeepPicture } from '../native/keep-picture';
import type { CardPicture } from './layout';

const words: Readonly<Record<'saved' | Barred, string>> = {
  saved: '图片存好了。发给家里人，谁都能帮您打电话问。',
  privacy: '没同意隐私说明，存不了图。过一会儿再按一次，点“同意”。编号也可以抄下来。',
  denied: '没让存到相册。请在设置里允许“添加到相册”，再按一次。编号也可以抄下来。',
  unavailable: '这里存不了图。请把编号抄下来。',
};

export interface KeepAsPictureProps {
  /** The words on the button. */
  children: string;
  card: CardPicture;
  /** The name of the file. */
  name: string;
}

/** A button that keeps a card as a picture, to be looked at later or passed on, and says what came of it. */
export function KeepAsPicture({ children, card, name }: KeepAsPictureProps): ReactNode {
  const [kept, setKept] = useState<'saved' | Barred | null>(null);
  return (
    <>
      <KeepPicture words={children} card={card} name={name} onKept={setKept} />
      <Announced>{kept === null ? '' : words[kept]}</Announced>
      {kept === 'denied' && openSettings !== null ? (
        <Button look="quiet" onPress={openSettings}>
          打开设置
        </Button>
      ) : null}
    </>
  );
}
