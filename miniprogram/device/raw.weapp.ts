/** The content of a file in WeChat, by its path: a photo, sound or list before it is kept, and as it is sent. */
export type Raw = string;
