/** Takes the place of the SDK where a function asks for links to files. */
interface FileList {
  readonly fileList: readonly { readonly fileID: string }[];
}

const sdk = {
  SYMBOL_CURRENT_ENV: Symbol('here'),
  init: () => ({
    getTempFileURL: ({ fileList }: FileList) =>
      Promise.resolve({
        fileList: fileList.map(({ fileID }) => ({
          code: 'SUCCESS',
          fileID,
          tempFileURL: fileID.replace('cloud:', 'https:'),
        })),
      }),
  }),
};
export default sdk;
