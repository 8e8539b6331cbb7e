import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toInput, readInput, typedTexts } from '@/lib/forms/form-input';

describe('the input of a form', () => {
  it('follows the dotted names; what is empty is null', () => {
    const texts = { 'name.de': ' Kreis ', 'name.en': '', id: '7', slug: 'kreis', number: '' };
    expect(toInput(texts, { numbers: ['id', 'number'] })).toEqual({
      name: { de: 'Kreis', en: null },
      id: 7,
      slug: 'kreis',
      number: null,
    });
  });

  it('reads ticks, lines, dates, and groups that are empty as a whole', () => {
    const texts = { exhaustive: 'on', aliases: 'Aix\r\n\n Aken ', date: '13.09.2012', 'note.de': '', 'note.en': ' ' };
    const shape = { flags: ['exhaustive', 'open'], lines: ['aliases'], dates: ['date'], groups: ['note'] };
    expect(toInput(texts, shape)).toEqual({
      exhaustive: true,
      open: false,
      aliases: ['Aix', 'Aken'],
      date: '2012-09-13',
      note: null,
    });
  });

  it("does not take a field's name for anything but a name", () => {
    toInput({ '__proto__.admin': 'yes', 'constructor.prototype.admin': 'yes' }, {});
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  it('leaves out what the framework adds', () => {
    const form = new FormData();
    form.set('$ACTION_ID_1', '');
    form.set('slug', 'kreis');
    expect(typedTexts(form)).toEqual({ slug: 'kreis' });
  });

  it('makes a short name from the title where none was typed, and leaves a typed one alone', () => {
    const slugs = { slug: 'name.de' };
    const typed = (slug: string) => {
      const form = new FormData();
      form.set('name.de', 'Schwäbisch Gmünd');
      form.set('slug', slug);
      return typedTexts(form, { slugs });
    };
    expect(typed(' ')).toEqual({ 'name.de': 'Schwäbisch Gmünd', slug: 'schwaebisch-gmuend' });
    expect(typed('Gmünd!')).toEqual({ 'name.de': 'Schwäbisch Gmünd', slug: 'Gmünd!' });
  });
});

describe('readInput', () => {
  const schema = z.strictObject({
    id: z.int(),
    kind: z.enum(['a', 'b']),
    name: z.object({ de: z.string().min(1, 'required') }),
  });

  it('gives a code for every field at fault', () => {
    expect(readInput(schema, { id: 'x', kind: 'c', name: { de: null }, role: 'administrator' })).toEqual({
      ok: false,
      reason: {
        kind: 'invalid',
        fields: { id: 'wrong_form', kind: 'not_a_choice', 'name.de': 'required', '': 'unknown_field' },
      },
    });
  });

  it('gives what the schema makes of it', () => {
    const input = { id: 1, kind: 'a', name: { de: 'x' } };
    expect(readInput(schema, input)).toEqual({ ok: true, value: input });
  });
});
