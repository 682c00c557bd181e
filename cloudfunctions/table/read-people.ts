/**
 * Reads the people of a file in a thread of its own: a file that takes too much memory or time ends its thread and
 * neither the function nor anybody else's file.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Mapping, PeopleRead } from '../../shared/table/reading';
import type { NoTableReason } from './open-table';

/** What the thread is given. */
export interface ReadingWork {
  readonly content: Uint8Array;
  readonly mappings: readonly Mapping[];
}

/** What the thread answers. */
export type FileRead = PeopleRead | { readonly unreadable: NoTableReason };

/** How much the thread may take: half of the least memory that a function has, and a third of the time of `jobs`. */
const threadLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 } as const;
const MOST_MILLISECONDS = 20_000;

/**
 * Reads the people of a file.
 * @param mappings what somebody has said about the columns of a layout
 * @throws where the thread fails for another reason than its limits
 */
export async function readPeopleOf(content: Buffer, mappings: readonly Mapping[]): Promise<FileRead> {
  const work: ReadingWork = { content, mappings };
  const thread = new Worker(join(__dirname, 'people.worker.js'), {
    workerData: work,
    resourceLimits: threadLimits,
  });
  try {
    return await new Promise<FileRead>((resolve, reject) => {
      const timer = setTimeout(() => resolve({ unreadable: 'tooLarge' }), MOST_MILLISECONDS);
      thread.once('message', (read: FileRead) => {
        clearTimeout(timer);
        resolve(read);
      });
      thread.once('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ unreadable: 'tooLarge' });
        else reject(error);
      });
    });
  } finally {
    await thread.terminate();
  }
}
