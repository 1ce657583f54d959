import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';

/** What an extension of the parser does to the finished tree. */
interface Extension {
  transforms?: ((tree: Root) => unknown)[] | null;
}

/** What every bare address of GFM holds, and what can stand for a part of one: a reference (`&#64;`) or an escape. */
const SIGN = /[@\\&]|www\.|https?:\/\//i;

/**
 * GFM looks for bare addresses (www.示例.cn) once more in the finished tree, in every text. Here it looks only where the
 * words hold what every address holds. Must stand right after GFM.
 */
export function remarkAddresses(this: Processor) {
  const extensions = (this.data().fromMarkdownExtensions ?? []).flat() as Extension[];
  const transforms = extensions.flatMap((extension) => {
    const own = extension.transforms ?? [];
    delete extension.transforms;
    return [...own];
  });
  return (tree: Root, file: VFile): void => {
    if (!SIGN.test(String(file))) return;
    for (const transform of transforms) transform(tree);
  };
}
