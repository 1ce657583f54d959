/** The one script of the site. Everything is readable without it; each part adds one convenience. */
import { citeCells } from './cells.ts';
import { followContents } from './contents.ts';
import { addTermList } from './definitions.ts';
import { addHeadingAnchors } from './headings.ts';
import { addReadingTools } from './reading-tools.ts';
import { addTableTools } from './table-tools.ts';
import { startTerms } from './terms.ts';

addReadingTools();
followContents();
addHeadingAnchors();
addTableTools();
citeCells();
addTermList();
startTerms();
