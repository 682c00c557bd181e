/** The thread in which the people of one file are read (cloudfunctions/table/read-people.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import { readPeople } from '../../shared/table/people';
import { openTable } from '../table/open-table';
import type { FileRead, ReadingWork } from '../table/read-people';

async function read({ content, mappings }: ReadingWork): Promise<FileRead> {
  const opened = await openTable(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  return 'unreadable' in opened ? opened : readPeople(opened.sheets, mappings);
}

// Only read-people.ts starts this thread, and with nothing else.
const work = workerData as ReadingWork;
void read(work).then((result) => parentPort?.postMessage(result));
