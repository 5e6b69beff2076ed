// The same step stands by itself on a page, or as a section among others on the one page (the practised hand's view).
import { createContext, use } from 'react';

export const SectionMode = createContext(false);

export const useIsSection = () => use(SectionMode);
