// Imported before everything else of the page: see first-question.
import { askFirst } from './first-question';

askFirst(window.amends);
