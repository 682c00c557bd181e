/** The gate's shard 1 of 4 (gate-shard.ts). */
import { lookAtShard } from './gate-shard';

lookAtShard(1, 4);
