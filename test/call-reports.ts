/*
 * Reports of calls, made by hand: their programs cannot be run here. The columns are those that published reports of them and programs
 * that read them show; persons, addresses and bodies are invented.
 */

/** As Teams writes it: UTF-16, the low byte first, with its mark. */
export function asUtf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

const lines = (...rows: string[]): string => rows.map((row) => `${row}\r\n`).join('');

/** The form of 2023 and after, German. The second person joined twice, with two devices at once for ten minutes. */
export const teamsGerman = (members: readonly [string, string, string] = ['Hessen', 'Saarland', 'Bayern']): string =>
  lines(
    '1. Zusammenfassung',
    'Besprechungstitel\tKreis der Länder',
    'Teilnehmer\t4',
    'Startzeit\t06.10.26, 08:55:00',
    'Endzeit\t06.10.26, 11:02:00',
    'Besprechungsdauer\t2 Std. 7 Min.',
    'Durchschnittliche Teilnahmezeit\t1 Std. 10 Min.',
    '',
    '2. Teilnehmer',
    'Name\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle',
    `Muster, Erika (${members[0]})\t06.10.26, 09:00:00\t06.10.26, 11:00:00\t2 Std. 0 Min.\terika.muster@example.org\terika.muster@example.org\tTeilnehmer`,
    `Probe, Otto (${members[1]})\t06.10.26, 09:00:00\t06.10.26, 10:30:00\t1 Std. 20 Min.\totto.probe@example.org\totto.probe@example.org\tTeilnehmer`,
    `Exempel, Anna (${members[0]})\t06.10.26, 09:05:00\t06.10.26, 10:05:00\t1 Std.\tanna.exempel@example.org\tanna.exempel@example.org\tTeilnehmer`,
    `Vorlage, Karl (${members[2]})\t06.10.26, 09:10:00\t06.10.26, 09:11:30\t1 Min. 30 Sek.\tkarl.vorlage@example.org\tkarl.vorlage@example.org\tTeilnehmer`,
    '',
    '3. Aktivitäten in der Besprechung',
    'Name\tBeitrittszeit\tAustrittszeit\tDauer\tE-Mail\tRolle',
    `Muster, Erika (${members[0]})\t06.10.26, 09:00:00\t06.10.26, 11:00:00\t2 Std. 0 Min.\terika.muster@example.org\tTeilnehmer`,
    `Probe, Otto (${members[1]})\t06.10.26, 09:00:00\t06.10.26, 09:40:00\t40 Min.\totto.probe@example.org\tTeilnehmer`,
    `Probe, Otto (${members[1]})\t06.10.26, 09:30:00\t06.10.26, 10:30:00\t1 Std.\totto.probe@example.org\tTeilnehmer`,
    `Exempel, Anna (${members[0]})\t06.10.26, 09:05:00\t06.10.26, 10:05:00\t1 Std.\tanna.exempel@example.org\tTeilnehmer`,
    `Vorlage, Karl (${members[2]})\t06.10.26, 09:10:00\t06.10.26, 09:11:30\t1 Min. 30 Sek.\tkarl.vorlage@example.org\tTeilnehmer`,
  );

/** The same form in English, with month first and AM and PM. */
export const TEAMS_ENGLISH = lines(
  '1. Summary',
  'Meeting title\tCircle',
  'Attended participants\t2',
  'Start time\t10/6/26, 8:55:00 AM',
  'End time\t10/6/26, 1:00:00 PM',
  'Meeting duration\t4h 5m',
  '',
  '2. Participants',
  'Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole',
  'Sample, Ann (Hesse)\t10/6/26, 11:30:00 AM\t10/6/26, 12:45:30 PM\t1h 15m 30s\tann@example.org\tann@example.org\tOrganizer',
  'Guest, Bert\t10/6/26, 11:35:00 AM\t10/6/26, 11:35:40 AM\t40s\t\t\tAttendee',
  '',
  '3. In-Meeting Activities',
  'Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole',
  'Sample, Ann (Hesse)\t10/6/26, 11:30:00 AM\t10/6/26, 12:45:30 PM\t1h 15m 30s\tann@example.org\tOrganizer',
);

/** The form of 2021, with a summary and one table. */
export const TEAMS_2021 = lines(
  'Meeting Summary',
  'Total Number of Participants\t2',
  'Meeting Title\tCircle',
  'Meeting Start Time\t5/18/2021, 8:55:10 AM',
  'Meeting End Time\t5/18/2021, 10:05:00 AM',
  '',
  'Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)',
  'Ann Sample\t5/18/2021, 9:00:00 AM\t5/18/2021, 9:20:00 AM\t20m 0s\tann@example.org\tOrganizer\tann@example.org',
  'Ann Sample\t5/18/2021, 9:25:00 AM\t5/18/2021, 10:00:00 AM\t35m 0s\tann@example.org\tOrganizer\tann@example.org',
);

/** The first form: a line for each joining and leaving. */
export const TEAMS_2020 = lines(
  'Full Name\tUser Action\tTimestamp',
  'Ann Sample\tJoined\t5/18/2020, 9:00:00 AM',
  'Bert Guest\tJoined\t5/18/2020, 9:10:00 AM',
  'Ann Sample\tLeft\t5/18/2020, 9:20:00 AM',
  'Ann Sample\tJoined\t5/18/2020, 9:30:00 AM',
  'Ann Sample\tLeft\t5/18/2020, 10:00:00 AM',
);
