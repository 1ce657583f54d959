import { defineCollection } from 'astro:content';
import { indexEntrySchema, reportIndexLoader } from './lib/site/index.ts';

const reports = defineCollection({ loader: reportIndexLoader(), schema: indexEntrySchema });

export const collections = { reports };
