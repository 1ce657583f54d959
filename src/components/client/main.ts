/** The one script of the site. Everything is readable without it; each part adds one convenience. */
import { startCards } from './cards.ts';
import { citeCells } from './cells.ts';
import { followContents } from './contents.ts';
import { addTermList, fillDefinitions } from './definitions.ts';
import { markFigures } from './figures.ts';
import { addHeadingAnchors } from './headings.ts';
import { fetchNotes } from './notes.ts';
import { addReadingTools } from './reading-tools.ts';
import { keepReadingPlace } from './return.ts';
import { addTableTools } from './table-tools.ts';

addReadingTools();
followContents();
addHeadingAnchors();
addTableTools();
citeCells();
addTermList();
startCards();
keepReadingPlace();
fetchNotes((notes) => {
  fillDefinitions(notes);
  markFigures(notes);
});
