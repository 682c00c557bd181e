/** The content of a file in a browser: a photo, sound or list before it is kept, and as it is sent. */
export type Raw = Blob;
