import { answerCalendar } from '@/components/meetings/calendar-answer';

export const dynamic = 'force-dynamic';

/** One meeting as a file for a calendar. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ network: string; meeting: string }> },
): Promise<Response> {
  return answerCalendar(request, await params);
}
