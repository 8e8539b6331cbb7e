import { answerFeed } from '@/components/reminders/feed-answer';

export const dynamic = 'force-dynamic';

/** The reminders of an account at its private address, as an Atom feed. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return answerFeed(request, await params);
}
