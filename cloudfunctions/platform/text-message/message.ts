/** A text message to one number. */
export interface TextMessage {
  /** A number of China, eleven digits. */
  readonly phone: string;
  readonly template: string;
  /** What stands in the blanks of the template, in their order. */
  readonly blanks: readonly string[];
}
