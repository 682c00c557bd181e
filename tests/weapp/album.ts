/** What WeChat does with a picture that the mini-program draws: the canvas, the sheet that passes it on, the album. */
import type { Callbacks } from '../../weixin/wechat/callbacks';
import { answer } from '../../weixin/wechat/callbacks';
import type { Device } from '../../weixin/wechat/wechat';

export interface Album {
  /** The words that were painted on a canvas, one after the other. */
  readonly painted: readonly string[];
  /** What was done: the sheet that passes a picture on was opened, one went to the album, the settings were opened. */
  readonly pictures: readonly ('passedOn' | 'inAlbum' | 'settings')[];
  /** The calls of `wx` that do it. */
  readonly calls: Readonly<Record<string, unknown>>;
}

/** The query for a canvas, whose pen tells which words it writes; every letter is as wide as it is high. */
function aCanvas(onWords: (words: string) => void): unknown {
  const pen = {
    font: '',
    fillText: onWords,
    measureText: (words: string) => ({ width: words.length * (/(\d+)px/.exec(pen.font) ? 20 : 0) }),
    ...Object.fromEntries(
      ['fillRect', 'beginPath', 'closePath', 'moveTo', 'lineTo', 'arc', 'arcTo', 'fill', 'stroke'].map(
        (call) => [call, () => undefined],
      ),
    ),
  };
  const node = { width: 0, height: 0, getContext: () => pen };
  const query = {
    select: () => query,
    fields: () => query,
    exec: (found: (nodes: readonly unknown[]) => void) => found([{ node }]),
  };
  return query;
}

/** @param lacks the calls for which this phone's WeChat is too old */
export function makeAlbum(device: Device, lacks: readonly string[] = []): Album {
  const painted: string[] = [];
  const pictures: Album['pictures'][number][] = [];
  const doing = (what: Album['pictures'][number]) => (options: Callbacks) => {
    pictures.push(what);
    return answer(options, { ok: {} });
  };
  return {
    painted,
    pictures,
    calls: {
      canIUse: (call: string) => !lacks.includes(call),
      createSelectorQuery: () => aCanvas((words) => painted.push(words)),
      canvasToTempFilePath: (options: Callbacks) =>
        answer(options, { ok: { tempFilePath: 'wxfile://tmp/card.png' } }),
      showShareImageMenu: doing('passedOn'),
      saveImageToPhotosAlbum: (options: Callbacks) =>
        device.refusal === null
          ? doing('inAlbum')(options)
          : answer(options, { errMsg: `saveImageToPhotosAlbum:fail ${device.refusal}` }),
      openSetting: doing('settings'),
    },
  };
}
