import { answerCalendar } from '@/components/meetings/calendar-answer';

export const dynamic = 'force-dynamic';

/** The meetings of a network as a calendar that can be subscribed to. */
export async function GET(request: Request, { params }: { params: Promise<{ network: string }> }): Promise<Response> {
  return answerCalendar(request, await params);
}
