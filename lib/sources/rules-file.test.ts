import { describe, expect, it } from 'vitest';
import { sourceFileName, detectFileType, judgeFile } from '@/lib/sources/rules-file';
import { SOURCE_FILE_LARGEST_BYTES } from '@/lib/sources/types-file';

const bytesOf = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'utf8')] : [...part])));

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
const PNG = bytesOf(
  PNG_HEAD,
  'IHDR',
  [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  'IEND',
  [0xae, 0x42, 0x60, 0x82],
);
const PDF = bytesOf('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\nendobj\nstartxref\n0\n%%EOF\n');
const JPEG = bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', [0, 1, 1, 0xff, 0xd9]);
const WEBP = bytesOf('RIFF', [12, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0]);
const ZIP_END = [0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)];
const BOM = [0xef, 0xbb, 0xbf];

describe('fileTypeOf', () => {
  it.each([
    ['a PDF', PDF, 'application/pdf'],
    ['a PNG, whatever it is called', PNG, 'image/png'],
    ['a JPEG', JPEG, 'image/jpeg'],
    ['a WebP', WEBP, 'image/webp'],
    ['text', bytesOf('Protokoll der Sitzung\r\n\tTOP 1: Begrüßung'), 'text/plain'],
    ['text with a byte order mark', bytesOf(BOM, 'Grüße'), 'text/plain'],
    ['text that speaks of markup', bytesOf('Anwesend: a < b, <script> ist nur ein Wort'), 'text/plain'],
  ])('knows %s', (_, bytes, type) => {
    expect(detectFileType(bytes)).toBe(type);
  });

  it.each([
    ['HTML', bytesOf('<!doctype html><script>alert(1)</script>')],
    ['HTML behind a byte order mark and blanks', bytesOf(BOM, '\n  <html>')],
    ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['XML', bytesOf('<?xml version="1.0"?><svg/>')],
    ['a script', bytesOf('#!/bin/sh\necho')],
    ['RTF', bytesOf('{\\rtf1 text}')],
    ['an archive', bytesOf([0x50, 0x4b, 3, 4], 'word/document.xml', ZIP_END)],
    ['an empty archive', bytesOf(ZIP_END)],
    ['a PDF that is an archive too', bytesOf([...PDF], ZIP_END)],
    ['a PDF that begins with markup', bytesOf('<script>alert(1)</script>', [...PDF])],
    ['a PDF without its end', bytesOf('%PDF-1.7\n1 0 obj')],
    ['markup with a PDF’s first letters', bytesOf('%PDF-1.7<script>alert(1)</script>')],
    ['a PNG with something appended', bytesOf([...PNG], '<script>alert(1)</script>')],
    ['a PNG’s signature alone', bytesOf(PNG_HEAD)],
    ['a WebP of another length than it says', bytesOf([...WEBP], 'more')],
    ['another RIFF container', bytesOf('RIFF', [4, 0, 0, 0], 'WAVE')],
    ['a GIF', bytesOf('GIF89a', [1, 0, 1, 0])],
    ['text in UTF-16', bytesOf([0xff, 0xfe, 0x41, 0, 0x42, 0])],
    ['text in Latin-1', bytesOf('Gr', [0xfc], 'ezi')],
    ['text with a NUL', bytesOf('a', [0], 'b')],
    ['nothing but blanks', bytesOf(BOM, ' \n')],
    ['a program', bytesOf('MZ', [0x90, 0, 3, 0])],
  ])('refuses %s', (_, bytes) => {
    expect(detectFileType(bytes)).toBeNull();
  });
});

describe('judgeFile', () => {
  const text = (length: number) => new Uint8Array(length).fill(0x61);

  it('takes as much as the limit and no byte more', () => {
    expect(judgeFile(text(SOURCE_FILE_LARGEST_BYTES))).toEqual({ ok: true, value: 'text/plain' });
    expect(judgeFile(text(SOURCE_FILE_LARGEST_BYTES + 1))).toEqual({ ok: false, reason: 'file_too_large' });
  });

  it('tells an empty file from one of a wrong type', () => {
    expect(judgeFile(text(0))).toEqual({ ok: false, reason: 'file_empty' });
    expect(judgeFile(bytesOf('<html>'))).toEqual({ ok: false, reason: 'file_type' });
  });
});

it('a file is named after its source and what it is', () => {
  expect(sourceFileName('protokoll-2012', 'image/jpeg')).toBe('protokoll-2012.jpg');
});
