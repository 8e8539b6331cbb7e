import admin from './de/admin.json';
import analysis from './de/analysis.json';
import audit from './de/audit.json';
import auth from './de/auth.json';
import manyRecords from './de/many-records.json';
import callReports from './de/call-reports.json';
import charts from './de/charts.json';
import checkIn from './de/check-in.json';
import closing from './de/closing.json';
import compare from './de/compare.json';
import dates from './de/dates.json';
import errors from './de/errors.json';
import evidence from './de/evidence.json';
import examples from './de/examples.json';
import figure from './de/figure.json';
import gaps from './de/gaps.json';
import grid from './de/grid.json';
import headlines from './de/headlines.json';
import importCommand from './de/import-command.json';
import importPages from './de/import-pages.json';
import importAccount from './de/import-account.json';
import importRows from './de/import-rows.json';
import importShapes from './de/import-shapes.json';
import imports from './de/imports.json';
import legal from './de/legal.json';
import longPages from './de/long-pages.json';
import matrix from './de/matrix.json';
import meeting from './de/meeting.json';
import member from './de/member.json';
import members from './de/members.json';
import merge from './de/merge.json';
import method from './de/method.json';
import network from './de/network.json';
import networks from './de/networks.json';
import nextTerm from './de/next-term.json';
import paperList from './de/paper-list.json';
import participation from './de/participation.json';
import personal from './de/personal.json';
import proposals from './de/proposals.json';
import questions from './de/questions.json';
import redactions from './de/redactions.json';
import reminders from './de/reminders.json';
import replies from './de/replies.json';
import search from './de/search.json';
import series from './de/series.json';
import secondFactor from './de/second-factor.json';
import printout from './de/printout.json';
import site from './de/site.json';
import source from './de/source.json';
import start from './de/start.json';
import status from './de/status.json';
import terms from './de/terms.json';

export default {
  admin,
  analysis,
  audit,
  auth,
  manyRecords,
  callReports,
  charts,
  checkIn,
  closing,
  compare,
  dates,
  errors,
  evidence,
  examples,
  figure,
  gaps,
  grid,
  headlines,
  importCommand,
  importPages,
  importAccount,
  importRows,
  importShapes,
  imports,
  legal,
  longPages,
  matrix,
  meeting,
  member,
  members,
  merge,
  method,
  network,
  networks,
  nextTerm,
  paperList,
  participation,
  personal,
  proposals,
  questions,
  redactions,
  reminders,
  replies,
  search,
  series,
  secondFactor,
  printout,
  site,
  source,
  start,
  status,
  terms,
};
