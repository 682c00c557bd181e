/** The store of a real cloud, through the product's own platform/db.ts and the unmodified SDK. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collections } from '../../cloudfunctions/platform/collections';
import type { CollectionName } from '../../cloudfunctions/platform/collections';
import type * as database from '../../cloudfunctions/platform/db';
import { withForm } from '../../cloudfunctions/platform/forms';
import { startLocalCloud } from '../../localcloud/local-cloud';
import type { Store, StoreOperation } from './operation';
import { isComparison } from './operation';

export interface SdkStore extends Store {
  perform(operation: StoreOperation): Promise<unknown>;
  /** Puts a document there, past every function. */
  put(name: CollectionName, document: object): void;
  /** Leaves every collection empty. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a local cloud of its own and opens platform/db.ts on it. Once a process: the SDK reads where it is
 * when it is loaded.
 */
export async function startSdkStore(): Promise<SdkStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wenxu-simulation-'));
  const cloud = await startLocalCloud({
    name: 'wenxu',
    dataDir,
    port: 0,
    functionsDir: dataDir,
    collections,
    timersOnCron: false,
    durable: false,
  });
  Object.assign(process.env, cloud.sdkEnv);
  const db: typeof database = await import('../../cloudfunctions/platform/db');
  const asked = (where: database.Where): database.Where =>
    Object.fromEntries(
      Object.entries(where).map(([path, value]) => {
        if (!isComparison(value)) return [path, value];
        const comparison = db.is[value.is] as (...args: readonly unknown[]) => unknown;
        return [path, comparison(...value.args)];
      }),
    );
  return {
    async perform(operation) {
      switch (operation.kind) {
        case 'find':
          return db.find(operation.name, asked(operation.where), operation.query);
        case 'count':
          return db.count(operation.name, asked(operation.where));
        case 'insert':
          return db.insert(operation.name, operation.document as database.Documents[CollectionName]);
        case 'change':
          return db.change(
            operation.name,
            { ...asked(operation.where), _id: operation.where._id },
            operation.change,
          );
      }
    },
    put: (name, document) => cloud.load(name, [withForm(name, document)]),
    async clear() {
      const database = cloud.openSdk().database();
      for (const name of Object.keys(collections))
        await database
          .collection(name)
          .where({ _id: database.command.exists(true) })
          .remove();
    },
    async stop() {
      await cloud.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
