/**
 * A process that examines damaged files one after the other, as many as it is sent. It runs without the right to write
 * anywhere but in its folder, and it may die: `run.ts` watches it.
 */
import { createReaderPool } from '../../src/lib/import/index.ts';
import { examine, readSound, type Examination } from './examine.ts';
import { loadOriginals } from './originals.ts';
import { makeVariant, type Variant } from './variant.ts';

/** What a lane answers for one damaged file. */
export interface LaneAnswer extends Examination {
  readonly index: number;
  readonly format: Variant['format'];
  readonly story: string;
  /** Memory of the whole process after it, threads included, in megabytes. */
  readonly megabytes: number;
}

const [root = '', seed = '1'] = process.argv.slice(2);
const originals = loadOriginals();
// One reader, with the limits of the product.
const pool = createReaderPool({ size: 1 });
const sound = readSound(originals, pool);

process.on('message', (index: number) => {
  const variant = makeVariant(originals, Number(seed), index);
  void answer(variant).then((examination) => {
    const { format, story } = variant;
    const megabytes = process.memoryUsage().rss / 2 ** 20;
    process.send?.({ ...examination, index, format, story, megabytes } satisfies LaneAnswer);
  });
});
async function answer(variant: Variant): Promise<Examination> {
  return examine(variant, await sound, root, pool);
}

process.on('disconnect', () => void pool.close().then(() => process.exit(0)));
