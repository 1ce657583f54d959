import { serveFile } from '../../../../lib/site/draw.ts';

export const GET = serveFile;
