import { composeServer } from '@/lib/composition';

/*
 * Takes steps of imports as a server does, without answering anybody: a process of its own that a test can kill.
 */
await composeServer();
