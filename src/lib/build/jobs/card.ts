import { setImmediate as nextTurn } from 'node:timers/promises';
import { prepareCard, renderCard, type CardContent } from '../../publish/card/index.ts';
import type { Made } from '../engine/task.ts';
import type { Tools } from '../engine/tools.ts';

/** A share card (分享图) to draw. */
export interface CardInput {
  /** Document the card is of. */
  readonly id: string;
  readonly content: CardContent;
}

/** Draws share cards. */
export async function run(inputs: readonly CardInput[], { write, warn }: Tools): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const { id, content } of inputs) {
    const card = prepareCard(content);
    if (card.missing.length > 0) {
      warn(`${id} 的分享图缺少这些字的字形，以〓代替：${card.missing.join('')}`);
    }
    const file = `${id}/card.png`;
    write(file, await renderCard(card));
    // The memory of a picture is given back between two turns of the event loop only.
    await nextTurn();
    made.push({ files: [file] });
  }
  return made;
}
