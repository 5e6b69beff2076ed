// What starting Node costs by itself.
import { tellAndEnd } from '../told';

tellAndEnd();
