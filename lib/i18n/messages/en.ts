import admin from './en/admin.json';
import analysis from './en/analysis.json';
import audit from './en/audit.json';
import auth from './en/auth.json';
import manyRecords from './en/many-records.json';
import callReports from './en/call-reports.json';
import charts from './en/charts.json';
import checkIn from './en/check-in.json';
import closing from './en/closing.json';
import compare from './en/compare.json';
import dates from './en/dates.json';
import errors from './en/errors.json';
import evidence from './en/evidence.json';
import examples from './en/examples.json';
import figure from './en/figure.json';
import gaps from './en/gaps.json';
import grid from './en/grid.json';
import headlines from './en/headlines.json';
import importCommand from './en/import-command.json';
import importPages from './en/import-pages.json';
import importAccount from './en/import-account.json';
import importRows from './en/import-rows.json';
import importShapes from './en/import-shapes.json';
import imports from './en/imports.json';
import legal from './en/legal.json';
import longPages from './en/long-pages.json';
import matrix from './en/matrix.json';
import meeting from './en/meeting.json';
import member from './en/member.json';
import members from './en/members.json';
import merge from './en/merge.json';
import method from './en/method.json';
import network from './en/network.json';
import networks from './en/networks.json';
import nextTerm from './en/next-term.json';
import paperList from './en/paper-list.json';
import participation from './en/participation.json';
import personal from './en/personal.json';
import proposals from './en/proposals.json';
import questions from './en/questions.json';
import redactions from './en/redactions.json';
import reminders from './en/reminders.json';
import replies from './en/replies.json';
import search from './en/search.json';
import series from './en/series.json';
import secondFactor from './en/second-factor.json';
import printout from './en/printout.json';
import site from './en/site.json';
import source from './en/source.json';
import start from './en/start.json';
import status from './en/status.json';
import terms from './en/terms.json';

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
