/**
 * WeChat's file system as the mini-program uses it: paths and texts, with WeChat's own words for its
 * failures.
 */
import type { Callbacks } from './callbacks';
import { answer } from './callbacks';

/** Files by their path. The content of a photo or a recording is a text that names it. */
export type Files = Map<string, string>;

interface At extends Callbacks {
  readonly path?: string;
  readonly dirPath?: string;
  readonly filePath?: string;
  readonly data?: string;
  readonly oldPath?: string;
  readonly newPath?: string;
  readonly srcPath?: string;
  readonly destPath?: string;
}

/** Makes the file system of one phone. `room` is the number of files it can still take. */
export function makeFiles(files: Files, device: { room: number }): Record<string, unknown> {
  const gone = (api: string, path: string): { errMsg: string } => ({
    errMsg: `${api}:fail no such file or directory ${path}`,
  });
  const full = (api: string): { errMsg: string } => ({
    errMsg: `${api}:fail the maximum size of the file storage limit is exceeded`,
  });
  const folders = new Set([...files.keys()].map((path) => path.slice(0, path.lastIndexOf('/'))));
  const put = (api: string, options: At, path: string, content: string | undefined): unknown => {
    if (content === undefined) return answer(options, gone(api, path));
    if (!files.has(path) && device.room <= 0) return answer(options, full(api));
    if (!files.has(path)) device.room -= 1;
    files.set(path, content);
    return answer(options, { ok: {} });
  };
  const take = (path: string): string | undefined => {
    const content = files.get(path);
    if (files.delete(path)) device.room += 1;
    return content;
  };
  return {
    access: (options: At) =>
      answer(
        options,
        files.has(options.path ?? '') || folders.has(options.path ?? '')
          ? { ok: {} }
          : gone('access', options.path ?? ''),
      ),
    mkdir: (options: At) => {
      folders.add(options.dirPath ?? '');
      return answer(options, { ok: {} });
    },
    readdir: (options: At) => {
      const start = `${options.dirPath ?? ''}/`;
      return answer(options, {
        ok: {
          files: [...files.keys()]
            .filter((path) => path.startsWith(start))
            .map((path) => path.slice(start.length)),
        },
      });
    },
    readFile: (options: At) => {
      const data = files.get(options.filePath ?? '');
      return answer(
        options,
        data === undefined ? gone('readFile', options.filePath ?? '') : { ok: { data } },
      );
    },
    writeFile: (options: At) => put('writeFile', options, options.filePath ?? '', options.data),
    copyFile: (options: At) =>
      put('copyFile', options, options.destPath ?? '', files.get(options.srcPath ?? '')),
    rename: (options: At) => put('rename', options, options.newPath ?? '', take(options.oldPath ?? '')),
    unlink: (options: At) =>
      answer(
        options,
        take(options.filePath ?? '') === undefined ? gone('unlink', options.filePath ?? '') : { ok: {} },
      ),
  };
}
