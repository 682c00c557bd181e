/** The gate's shard 1 of 2 (gate-shard.ts). */
import { lookAtShard } from './gate-shard';

lookAtShard(1, 2);
