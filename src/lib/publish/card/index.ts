export { prepareCard, renderCard, type PreparedCard } from './card.ts';
export type { CardContent, CardFigure } from './content.ts';
