import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../../core/spot/dictionary';
import { findCandidates } from '../../../../core/spot/find';
import { packDictionary } from '../../../../core/spot/pack';

const forms = ['иранск*', 'Путин', 'בושהר'];
const dictionary = loadDictionary(packDictionary(forms.map((text, entry) => ({ text, entry }))));
const find = (text: string, clitics = false) =>
  findCandidates(text, dictionary, clitics).map(({ start, end }) => text.slice(start, end));

describe('stems', () => {
  it('reach to the end of their word', () => {
    expect(find('с иранским послом')).toEqual(['иранским']);
    expect(find('антииранский')).toEqual([]);
  });

  it('leave other forms with the boundary at their end', () => {
    expect(find('Путина')).toEqual([]);
  });
});

describe('proclitics', () => {
  it('may stand before a form where asked for, and stay outside', () => {
    expect(find('ובבושהר', true)).toEqual(['בושהר']);
    expect(find('ובבושהר')).toEqual([]);
  });

  it('are few, and nothing but proclitics', () => {
    expect(find('ובובובושהר', true)).toEqual([]);
    expect(find('אבושהר', true)).toEqual([]);
  });
});
