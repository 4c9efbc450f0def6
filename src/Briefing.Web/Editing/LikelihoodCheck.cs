using System.Collections.Immutable;
using System.Reflection;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;

namespace Briefing.Web.Editing;

/// <summary>
/// Checks how a text that an editor writes speaks of likelihood, by ICD 203 (D.6.e): a likelihood is one of seven bands and
/// never stands in one sentence with confidence, and “might” tells a reader nothing without one. Words that are quoted are not
/// the editor's own. Safe to use from many threads.
/// </summary>
public static class LikelihoodCheck
{
    /// <summary>How many remarks are made at most.</summary>
    public const int MaxRemarks = 20;

    private const string Terms = "Briefing.Web.Editing.likelihood-terms.tsv";

    /// <summary>By their first word, those of more words first: “very likely” is not “likely”.</summary>
    private static readonly ILookup<string, LikelihoodTerm> s_terms = Load()
        .OrderByDescending(term => term.Words.Length)
        .ToLookup(term => term.Words[0], StringComparer.Ordinal);

    /// <summary>Finds what to remark upon, in the order of the text.</summary>
    /// <param name="markdown">The text as it is typed.</param>
    public static ImmutableArray<LikelihoodRemark> Find(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return [];
        }

        var own = WithoutQuoted(markdown);
        var text = TextAnalyzer.Default.Analyze(own);
        var remarks = ImmutableArray.CreateBuilder<LikelihoodRemark>();
        foreach (var sentence in text.Sentences)
        {
            remarks.AddRange(Remarks(markdown, Found(text, own, sentence)));
        }

        return [.. remarks.Take(MaxRemarks)];
    }

    private static IEnumerable<LikelihoodRemark> Remarks(
        string markdown,
        List<(LikelihoodTerm Term, TextSpan Span)> found
    )
    {
        var likelihood = found.Find(one => one.Term.Kind is LikelihoodTermKind.Scale or LikelihoodTermKind.Loose);
        var confidence = found.Find(one => one.Term.Kind is LikelihoodTermKind.Confidence);
        if (likelihood.Term is not null && confidence.Term is not null)
        {
            yield return Remark(
                LikelihoodRemarkKind.Mixed,
                confidence.Span,
                $"Say how likely it is (“{WordsOf(likelihood.Span)}”) and how confident you are in two sentences: they are two things."
            );
        }

        foreach (var (term, span) in found)
        {
            if (term.Kind is LikelihoodTermKind.Loose)
            {
                yield return Remark(
                    LikelihoodRemarkKind.OffScale,
                    span,
                    $"“{WordsOf(span)}” is in none of the seven bands; {term.Advice}."
                );
            }
            else if (term.Kind is LikelihoodTermKind.Modal && likelihood.Term is null)
            {
                yield return Remark(
                    LikelihoodRemarkKind.Unquantified,
                    span,
                    $"“{WordsOf(span)}” leaves open how likely it is; say so, from “almost no chance” to “almost certain”."
                );
            }
        }

        string WordsOf(TextSpan span) => span.Of(markdown).ToString();

        LikelihoodRemark Remark(LikelihoodRemarkKind kind, TextSpan span, string advice) =>
            new(kind, span, WordsOf(span), advice);
    }

    private static List<(LikelihoodTerm Term, TextSpan Span)> Found(AnalyzedText text, string own, Sentence sentence)
    {
        var words = text
            .Tokens.Where(token => sentence.Span.Contains(token.Span) && token.Kind is TokenKind.Word)
            .Select(token => token.Span)
            .ToList();
        var found = new List<(LikelihoodTerm, TextSpan)>();
        for (var at = 0; at < words.Count; at++)
        {
            var term = s_terms[Word(at)].FirstOrDefault(term => Matches(term, at));
            if (term is not null && !IsMonth(term, at))
            {
                found.Add((term, words[at].Union(words[at + term.Words.Length - 1])));
                at += term.Words.Length - 1;
            }
        }

        return found;

        string Word(int index) => words[index].Of(own).ToString().Replace('’', '\'').ToLowerInvariant();

        bool Matches(LikelihoodTerm term, int at) =>
            at + term.Words.Length <= words.Count
            && Enumerable.Range(0, term.Words.Length).All(offset => Word(at + offset) == term.Words[offset]);

        // “May 2024”, “in May”: within a sentence only the month is written with a capital.
        bool IsMonth(LikelihoodTerm term, int at) =>
            term.Kind is LikelihoodTermKind.Modal
            && char.IsUpper(own[words[at].Start])
            && (at > 0 || NextIsNumber(words[at].End));

        bool NextIsNumber(int end) =>
            own.AsSpan(end).TrimStart() is var rest && rest.Length > 0 && char.IsAsciiDigit(rest[0]);
    }

    /// <summary>The text with blanks in the place of what is quoted or code, so that all else stays where it is.</summary>
    private static string WithoutQuoted(string markdown)
    {
        var own = markdown.ToCharArray();
        foreach (var line in LinesOf(markdown))
        {
            if (line.Of(markdown).TrimStart().StartsWith('>'))
            {
                Blank(line);
            }
        }

        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('`', '`'), ('“', '”'), ('"', '"')])
        {
            for (var start = Array.IndexOf(own, open); start >= 0; )
            {
                var end = Array.IndexOf(own, close, start + 1);
                if (end < 0)
                {
                    break;
                }

                Blank(new TextSpan(start, end + 1));
                start = end + 1 < own.Length ? Array.IndexOf(own, open, end + 1) : -1;
            }
        }

        return new string(own);

        void Blank(TextSpan span)
        {
            for (var at = span.Start; at < span.End; at++)
            {
                own[at] = own[at] is '\r' or '\n' ? own[at] : ' ';
            }
        }
    }

    private static IEnumerable<TextSpan> LinesOf(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            yield return new TextSpan(start, end);
            start = end;
        }
    }

    /// <summary>A term's words as the analyzer cuts those of a text: “can’t” is two.</summary>
    private static ImmutableArray<string> WordsOf(string term) =>
        [
            .. TextAnalyzer
                .Default.Analyze(term)
                .Tokens.Where(token => token.Kind is TokenKind.Word)
                .Select(token => token.Span.Of(term).ToString().ToLowerInvariant()),
        ];

    private static List<LikelihoodTerm> Load()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Terms)
            ?? throw new InvalidOperationException($"{Terms} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var terms = new List<LikelihoodTerm>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                terms.Add(
                    new LikelihoodTerm(
                        WordsOf(cells[0]),
                        Enum.Parse<LikelihoodTermKind>(cells[1], ignoreCase: true),
                        cells[2]
                    )
                );
            }
        }

        return terms;
    }
}
