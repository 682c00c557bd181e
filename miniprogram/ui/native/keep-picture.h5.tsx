import type { ReactNode } from 'react';
import { paint, sizeOf } from '../keep-as-picture/paint';
import type { KeepPictureProps } from './props';

/**
 * Keeps a card as a picture, which a browser saves among its downloads: a PNG, painted on a canvas that nobody sees.
 */
export function KeepPicture({ words, card, name, onKept }: KeepPictureProps): ReactNode {
  const keep = async (): Promise<void> => {
    onKept(null);
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    if (pen === null) {
      onKept('unavailable');
      return;
    }
    Object.assign(canvas, sizeOf(pen, card));
    paint(pen, card);
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (picture === null) {
      onKept('unavailable');
      return;
    }
    const address = URL.createObjectURL(picture);
    const link = document.createElement('a');
    link.href = address;
    link.download = `${name}.png`;
    link.click();
    // The browser reads the picture after the press.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    onKept('saved');
  };
  return (
    <div className="button-place button-place--secondary">
      <button type="button" className="button button--secondary" onClick={() => void keep()}>
        {words}
      </button>
    </div>
  );
}
