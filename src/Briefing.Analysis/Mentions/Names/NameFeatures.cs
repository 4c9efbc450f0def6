using System.Numerics;
using System.Runtime.CompilerServices;

namespace Briefing.Analysis.Mentions.Names;

/// <summary>The features of a token, as hashes; part of the model's format.</summary>
internal ref struct NameFeatures
{
    /// <summary>No token has more.</summary>
    public const int Most = 160;

    private static readonly NameWord s_before = new()
    {
        Lower = 1,
        Exact = 1,
        Shape = 1,
    };
    private static readonly NameWord s_after = new()
    {
        Lower = 2,
        Exact = 2,
        Shape = 2,
    };

    private readonly ReadOnlySpan<NameWord> _words;
    private readonly Span<uint> _features;
    private readonly uint _case;
    private uint _template;
    private int _count;

    private NameFeatures(ReadOnlySpan<NameWord> words, SentenceCase sentenceCase, Span<uint> features)
    {
        _words = words;
        _case = (uint)sentenceCase;
        _features = features;
    }

    /// <summary>Fills in the features of a token.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="at">The token.</param>
    /// <param name="sentenceCase">How the sentence uses capitals.</param>
    /// <param name="features">Room for <see cref="Most"/> features.</param>
    /// <returns>How many there are.</returns>
    public static int Fill(ReadOnlySpan<NameWord> words, int at, SentenceCase sentenceCase, Span<uint> features)
    {
        var filler = new NameFeatures(words, sentenceCase, features);
        filler.FillWords(at);
        filler.FillShapes(at);
        filler.FillLexicons(at);
        return filler._count;
    }

    private void FillWords(int at)
    {
        ref readonly var word = ref At(at);
        var last = At(at - 1).Lower;
        var next = At(at + 1).Lower;
        var form = (uint)word.Form;
        Add(0);
        Add(word.Lower);
        Add(word.Exact);
        Add(last);
        Add(next);
        Add(At(at - 2).Lower);
        Add(At(at + 2).Lower);
        Add(NameHash.Join(last, word.Lower));
        Add(NameHash.Join(word.Lower, next));
        Add(NameHash.Join(last, next));
        Add(NameHash.Join(last, form));
        Add(NameHash.Join(next, form));
        AddUnlessZero(word.Prefix2);
        AddUnlessZero(word.Prefix3);
        AddUnlessZero(word.Prefix4);
        AddUnlessZero(word.Suffix2);
        AddUnlessZero(word.Suffix3);
        AddUnlessZero(word.Suffix4);
        AddUnlessZero(At(at - 1).Suffix3);
        AddUnlessZero(At(at + 1).Suffix3);
        AddUnlessZero(word.RunBefore);
        AddUnlessZero(word.RunAfter);
        AddUnlessZero(word.Run == 0 ? 0 : NameHash.Join(word.RunBefore, word.RunAfter));
        AddUnlessZero(word.Run);
    }

    private void FillShapes(int at)
    {
        ref readonly var word = ref At(at);
        var form = (uint)word.Form | (_case << 4);
        var last = (uint)At(at - 1).Form;
        var next = (uint)At(at + 1).Form;
        Add(word.Shape);
        Add(At(at - 1).Shape);
        Add(At(at + 1).Shape);
        Add(form);
        Add((last << 8) | (next << 12) | form);
        Add(((uint)At(at - 2).Form << 8) | (last << 12) | form);
        Add((next << 8) | ((uint)At(at + 2).Form << 12) | form);
        Add(form | (at == 0 ? 256u : 0));
        Add(form | ((uint)word.Elsewhere << 8));
        uint tag = word.Tag;
        uint lastTag = At(at - 1).Tag;
        uint nextTag = At(at + 1).Tag;
        Add(tag);
        Add(lastTag | 256);
        Add(nextTag | 512);
        Add(tag | (lastTag << 8));
        Add(tag | (nextTag << 8));
        Add(tag | (lastTag << 8) | (nextTag << 16));
        Add(tag | (form << 8));
    }

    private void FillLexicons(int at)
    {
        ref readonly var word = ref At(at);
        var own = Kinds(word);
        var last = Kinds(At(at - 1));
        var next = Kinds(At(at + 1));
        var form = (uint)word.Form;
        AddUnlessZero(own == 0 ? 0 : NameHash.Join(own, form));
        AddUnlessZero(last == 0 ? 0 : NameHash.Join(last, form));
        AddUnlessZero(next == 0 ? 0 : NameHash.Join(next, form));
        AddUnlessZero((own | next) == 0 ? 0 : NameHash.Join(own, next));
        AddUnlessZero((own | last) == 0 ? 0 : NameHash.Join(last, own));
        AddBits(word.Alone, form);
        AddBits(word.Begins, form);
        AddBits(word.Continues, form);
        AddBits(At(at - 1).Alone, form);
        AddBits(At(at + 1).Alone, form);
    }

    private static uint Kinds(in NameWord word) =>
        (word.Alone | word.Begins | word.Continues) == 0
            ? 0
            : NameHash.Join(word.Alone, NameHash.Join(word.Begins, word.Continues));

    private readonly ref readonly NameWord At(int at) =>
        ref (at < 0 ? ref s_before : ref at >= _words.Length ? ref s_after : ref _words[at]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(uint value) => _features[_count++] = NameHash.Join(++_template, value);

    private void AddUnlessZero(uint value)
    {
        _template++;
        if (value != 0)
        {
            _features[_count++] = NameHash.Join(_template, value);
        }
    }

    private void AddBits(uint kinds, uint form)
    {
        _template++;
        for (; kinds != 0; kinds &= kinds - 1)
        {
            var bit = (uint)BitOperations.TrailingZeroCount(kinds);
            _features[_count++] = NameHash.Join(_template, (bit << 8) | form);
        }
    }
}
