using System.Collections.Frozen;
using System.Globalization;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tagging;

/// <summary>
/// Finds the dictionary form of a word by the longest ending that <c>Lexicons/lemmas.tsv</c> has a rule for under the
/// word's tag; whole words there are the exceptions. Immutable and safe to use from many threads.
/// </summary>
public sealed class Lemmatizer
{
    private const int LongestWord = 48;

    private readonly FrozenDictionary<ulong, LemmaRule> _rules;

    /// <summary>Creates one from rules.</summary>
    /// <param name="lines">A tag, an ending (with ^ before it where it is the whole word), how many units to cut off, and what to append, between tabs.</param>
    /// <param name="irregularVerbs">The base, past tense and past participle of verbs, between tabs; rules for whole words go before them.</param>
    internal Lemmatizer(IEnumerable<string> lines, IEnumerable<string> irregularVerbs)
    {
        var rules = lines.Select(Parse).ToDictionary();
        foreach (var cells in irregularVerbs.Select(line => line.Split('\t')))
        {
            rules[LemmaKeys.Whole(LemmaKeys.Of(PennTag.VBD, cells[1]))] = LemmaRule.Between(cells[1], cells[0]);
            rules[LemmaKeys.Whole(LemmaKeys.Of(PennTag.VBN, cells[2]))] = LemmaRule.Between(cells[2], cells[0]);
        }

        _rules = rules.ToFrozenDictionary();
    }

    /// <summary>The lemmatizer of English.</summary>
    public static Lemmatizer Default { get; } =
        new(EmbeddedLines.OfLexicon("lemmas.tsv"), EmbeddedLines.OfLexicon("irregular-verbs.tsv"));

    /// <summary>The lemma of a word: lower case, but for names and "I".</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="tag">Its tag.</param>
    public string Lemmatize(ReadOnlySpan<char> word, PennTag tag)
    {
        if (!HasRules(tag) || word.Length > LongestWord)
        {
            return word.ToString();
        }

        Span<char> buffer = stackalloc char[LongestWord * 2];
        var form = buffer[..Fold(word, buffer)];
        var key = LemmaKeys.Empty(tag);
        var rule = _rules.GetValueOrDefault(key);
        for (var index = form.Length - 1; index >= 0; index--)
        {
            key = LemmaKeys.Extend(key, form[index]);
            if (_rules.TryGetValue(key, out var longer) && longer.Cut <= form.Length)
            {
                rule = longer;
            }
        }

        if (_rules.TryGetValue(LemmaKeys.Whole(key), out var exception))
        {
            rule = exception;
        }

        if (rule.Append is null || rule.Cut > form.Length || rule.Cut == form.Length && rule.Append.Length == 0)
        {
            return form.ToString();
        }

        rule.Append.CopyTo(buffer[(form.Length - rule.Cut)..]);
        return buffer[..(form.Length - rule.Cut + rule.Append.Length)].ToString();
    }

    /// <summary>Whether words with a tag have lemmas of their own. Names, numbers, marks and foreign words are theirs.</summary>
    internal static bool HasRules(PennTag tag) =>
        tag
            is not (
                PennTag.NNP
                or PennTag.NNPS
                or PennTag.CD
                or PennTag.LS
                or PennTag.Punct
                or PennTag.HYPH
                or PennTag.NFP
                or PennTag.SYM
                or PennTag.ADD
                or PennTag.FW
                or PennTag.Unknown
            );

    /// <summary>Writes a word in lower case, with plain apostrophes, without units that show nothing.</summary>
    /// <returns>The length of what was written, never more than that of the word.</returns>
    internal static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var unit in word)
        {
            if (unit is '\u2018' or '\u2019' or '\u02BC' or '\uFF07')
            {
                folded[length++] = '\'';
            }
            else if (char.IsAscii(unit) || char.GetUnicodeCategory(unit) != UnicodeCategory.Format)
            {
                folded[length++] = char.ToLowerInvariant(unit);
            }
        }

        return length;
    }

    private static KeyValuePair<ulong, LemmaRule> Parse(string line)
    {
        var cells = line.Split('\t');
        var tag = Enum.Parse<PennTag>(cells[0]);
        var isWhole = cells[1].StartsWith('^');
        var key = LemmaKeys.Of(tag, isWhole ? cells[1].AsSpan(1) : cells[1]);
        return new(
            isWhole ? LemmaKeys.Whole(key) : key,
            new LemmaRule(int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3])
        );
    }
}
